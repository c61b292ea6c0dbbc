import { hearing, type Saying } from './saying.ts'

/** Only the way to the door is spared, and the medicine is wanted all the same. */
export const sparesTheWay: Saying = {
  examples: ['不用寄了，我自己来拿', '药别送了 我儿子下来取', '别送了我下班顺路取'],
  words: [
    '(?:不用|不要|不必|别|莫|甭|[勿弗唔]要|唔使)(?:再|给我|帮我)*[送寄带捎](?:过来|上门|上楼|来)?[了啦喇哉]?[\\s,，]*(?:(?:我|俺|阿拉)(?:们|自己|自家|会|可以|能|下班|路过|顺[路便带]|明天|今天|晚上|周末|等下|到时候?|的时候|来|去|下来|下楼|下去|过来|上门)*|[^,，。;；\\s]{0,4}(?:自己|自家)?(?:会|可以|能)?(?:来|去|下来|下楼|下去|过来))(?:拿|取|领|攞|自提)(?![了到过消])',
  ],
}

export const fetchesAlone = hearing([sparesTheWay])
