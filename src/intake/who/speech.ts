import { pattern } from '../../pattern/pattern.ts'
import { elders, type Rule, type Weight } from './rule.ts'

/** 女儿讲冰箱里还有: the young who speak are spoken of only where it goes on with them; a parent speaks of their own medicine. */
const speaks = pattern(
  /^(?:也|又|刚|今[天朝早]|昨[天日]|晚上|老|总)*(?:说|讲|话(?!梅)|念叨|嫌|发现|看到|听说)(?![^,。;!?\n]{0,14}[她他佢伊]|[^,。;!?\n]{0,28}[帮替给][她他佢伊])(?!\s?[^,。;!?\n\s]{0,10}(?:自己|(?<!不|唔|勿)要(?!多久|等|不|写|记|小心|注意|先)|没(?!到|来|关系|货)|完|断(?!货)|头|胃|腿|脚|腰|[疼痛痒晕咳喘胀酸闷]|吃不|睡|难|不舒服|血[压糖]|眼|膝|甜|苦|酸溜|好[吃喝咽闻]|难[咽喝闻]|有效|灵光|管用|舒服|咽))/,
)
/** 我妈说群里能登记, 我爸让我别拖: what the writer heard of the service, or was told to do. */
const sends = pattern(
  /^(?:也|又|刚|今[天朝早]|昨[天日]|老|总)*(?:[说讲听看]|告诉我?|推荐)(?:了|到|过)?(?:这个?|那个)?(?:群|这[里边儿]|你们|侬|志愿者|居委|可以登|能登|能在|找你)|^(?:让|叫|喊|要|劝)我(?:别|莫|不要|少|多|赶[紧快]|快|早点|注意|小心|去看|去查|来找)/,
)
/** 儿子让我跟你们说一声: by whose advice it is written. */
const advises = pattern(
  /^(?:让|叫|喊)我(?:(?:跟|同|和)?(?:你们|群里|志愿者)|来?(?:问|说|讲|写|登|报|试))(?![^。;!?\n]{0,24}[她他佢伊])/,
)

const says = pattern(/^[^,。]{0,2}(?:说|道|讲)声/)

/** 我妈说群里能登记, 孩子说声谢谢: whom the writer has it from. */
export const hearsay: readonly Rule[] = [
  { example: '孩子说声谢谢', words: [says], when: ({ text, after }) => says.test(after, text) },
  { example: '我妈说群里能登记', words: [sends], when: ({ text, after }) => sends.test(after, text) },
]

export const speech: readonly Weight[] = [
  {
    example: '女儿讲冰箱里还有',
    weight: -2,
    words: [speaks, advises],
    when: ({ text, recipient, after }) =>
      !elders.has(recipient) && (speaks.test(after, text) || advises.test(after, text)),
  },
]
