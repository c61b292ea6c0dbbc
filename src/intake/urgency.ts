import { pattern } from '../pattern/pattern.ts'

const anyOf = (...ways: readonly string[]): string => ways.join('|')

/** 尽快好伐: a wish that it be done; "尽快好起来" wishes somebody well. */
const wished = '(?![吗伐哇不么嘛啊呀呗嘞哈])'
/** Not urgent, in so many words; taken out before the words of haste are looked for. */
const calm = pattern(
  new RegExp(
    anyOf(
      '(?:不|唔|勿|弗|冇|没|无|莫|别|甭|未)(?:是)?(?:那么|这么|太|很|算|用|使|需|必|特别|怎么|啥|咁)*(?:着|要|得|焦)?急(?:的|用|着|个)?',
      '(?:没|冇|无)(?:那么|咁|啥|什么|太)?紧急',
      String.raw`(?:no|not|isn't|not that|not very|not so|nothing|non-?)\s?(?:so |that |very |really |super |too )?(?:rush|hurry|urgent(?:ly)?)`,
      'no need to (?:rush|hurry)',
      `(?:(?<!尽)快|快点|快啲|尽快|赶紧)好${wished}`,
      '早日',
      '急(?:性|诊|救|躁|症|支|剧|忙|促|转|需品)',
      '[尿内便情]急',
      '里急后重',
      '着急上火',
      '(?:就要|快要?|马上|快)(?:就要?|要|就快)?(?:吃|用|打|滴|贴|喷)(?:完|光|没)',
      '马上(?:就)?(?:到|好|来|下来|开学|过[年节]|退|回|转账|过期|放假)',
      '断(?:货|供)',
      // 阻断药, a class: nothing has run out.
      '(?:阻|中)断(?:药|剂)',
      '应急',
      '紧急避孕',
    ),
    'gi',
  ),
)

const haste = pattern(
  new RegExp(
    anyOf(
      // Said outright.
      '急|尽快|尽早(?=[送拿取配给]|$|[\\s,。!])|赶快|赶紧|抓紧|从速|火速|立刻|立马|马上|即刻|快[点些啲]|快一?点|越[快早]越好|救命|人命|救急',
      '等(?:不及|不了|不得|不起|着(?:用|吃|救)|唔切|米下锅)|[撑熬捱]不(?:住|到|过(?=今|明))|顶唔住|拖不得|耽误不得|刻不容缓|事不宜迟|现在就要|(?<!不)今天必须|务必今[天晚]',
      // The medicine stops.
      '(?:药|要|快|会|都|就|已|经|又|别|不能|怕|点|天)断(?:药|顿|档)|断[药顿]|断了[^,。]{0,4}(?:药|天|顿)|药(?:也|都|已经|就)?断了|停药[一二两三四五\\d]+天',
      // Nothing is left for now.
      '(?:今[天日晚朝早]|今晚上|现在|眼下|此刻|手头|明[天日朝早]|听日)[^,。;!?\\n]{0,6}(?:就|都|已经|已|便)?(?:没有?药|没得药|冇药|无药|断药|没药|没得吃|没的吃|冇得食|就没了|就没有了|就断|要断|没了)',
      '(?:已经|一[粒片颗支滴点]?)(?:都|也)?(?:没得吃|没的吃|没有了|没有药|没药了|没得了|冇晒|冇喇|没了)|一[粒片颗支](?:都|也)(?:没|冇)',
      '(?:[没冇]有?|[吃用打喝滴喷贴](?:完|光)|空|光|晒)掉?(?:了|啦|喇|咗)[^;!?\\n]{0,4}?(?:今[天日晚朝早夜]|明[早朝晨]|明[天日](?:一早|早[上晨]|清早)|听朝|晚上|夜里|睡前|马上|等下|等会儿?)(?:[一1]早|还|就|又|都|起来|饭前|空腹|睡前)*(?:要|得|该|须|等着)(?:吃|用|打|注射|服|喝|滴|喷)',
      '(?:只|刚好|刚刚|才|仅)(?:能)?够(?:吃|用|打|撑)?(?:到)?今[天日晚朝](?!后)',
      // The last one.
      '(?:最后|[只就仅]剩|剩下?|还剩|剩返|得返)[了下]?(?:最后)?(?:一|1)(?:[粒片颗支顿滴贴针包]|次(?=的?(?:量|药)|[^,。;!?\\n]{0,3}没)|[天日](?:的?[药量]|的?了|[,。!\\s]|$))',
      '最后[两二2][粒片颗]',
      '最后[一1][喷口袋管]',
    ),
  ),
)
const hasteEnglish = pattern(
  new RegExp(
    anyOf(
      String.raw`\basap\b|\ba\.s\.a\.p\b|\burgent(?:ly)?\b|\bemergency\b|\bright away\b|\bimmediately\b|\bas soon as (?:possible|you can)\b|\bthe sooner the better\b|\bhurry\b|\brush\b|\bright now\b`,
      String.raw`\bsave me\b|\bdesperate\b|\bSOS\b|\bcritical\b`,
      String.raw`\b(?:none|nothing) left\b|\b(?:ran|run|running|runs|we'?re|i'?m|is|am|are|completely|totally) out (?:of(?![^.,;!?]{0,24}\b(?:soon|next|in (?:a|\w+) (?:weeks?|days?)))|today|tonight|tomorrow|now|already|$)|\blast (?:pill|tablet|dose|one|puff|pen|capsule|strip left)\b`,
      String.raw`\b(?:no|not a single|without) (?:\w+ )?(?:pills?|tablets?|doses?|pens?|insulin|meds?|medicine) (?:left )?for (?:today|tonight|tomorrow)\b`,
    ),
    'i',
  ),
)
/** "We are running out" alone is 快吃完了. */
const almost =
  /\b(?:running|almost|nearly|about to run) (?:low|out)(?! (?:today|tonight|tomorrow|now))\b|\bwill run out (?:next|in (?:a|two|three|\d))/gi

/** True only if the text says so; 快吃完了 and 不急 are not. */
export function readUrgent(text: string): boolean {
  const rest = calm.replace(text, '')
  return haste.test(rest) || (/[a-z]{3}/i.test(rest) && hasteEnglish.test(rest.replace(almost, '')))
}
