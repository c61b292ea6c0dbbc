import { pattern } from '../../pattern/pattern.ts'

// What the words beside an amount say of it: at most twelve characters in front of it, and ten behind it.

const eachBefore = pattern(
  /(?:各|每样|每种|每个|每款|每|一样|样样|一种|各样|分别|都|均|全部|通通|统统|\bboth|\beach)\s?(?:按|照|要|来|配|拿|是|给|买|开|各|带|整|弄|嚟|攞|补|续|加|搞|订|登记|报|捎|囤|送|发)*(?:我)?\s?$/,
)
const totalBefore = pattern(
  /(?:一共|总共|合计|总计|合共|加起来|拢共|即[是系係]|变(?:成)?|[凑补配拿开买加](?:够|齐|足|满)|凑(?:成|个)?|共|total(?:\s+of)?|altogether)\s?(?:要|是|给我|来|配|拿|畀|有|:|：)*\s?$/i,
)
const eachBehind = pattern(/^\s?(?:each|of\s+each|apiece|per\s+(?:drug|item))\b/i)
const totalBehind = pattern(/^\s?(?:in\s+total|total|altogether|now,?\s+not)\b/i)
/** 收到, 买了, 隔壁送了我们: what is had already. */
const historyOfPacks = pattern(
  /(?<!没得|没的|冇得)[吃服喝用打](?:了\s?|[完过])$|(?:自己(?:又|去|已经)*(?:买|配|开|拿)了|买过|配过|配了|领了|囤了|(?:送|给|借|寄|捎|匀|让|分|发)(?:来)?了(?:我们?|阿拉|俺们?|咱们?)?|(?<![能以谁请帮想要])(?:借|匀|送)(?:给)?(?:我|阿拉|俺|咱)们?|收到)\s?$|\bgot(?:\s(?:my|the|all|her|his))?\s+$/i,
)

/** 各两盒, 2 boxes each: of every medicine beside it. */
export const isEach = (before: string, after: string, text: string): boolean =>
  eachBefore.test(before, text) || eachBehind.test(after, text)

/** 一共4盒: whatever was counted before. */
export const isTotal = (before: string, after: string, text: string): boolean =>
  totalBefore.test(before, text) || totalBehind.test(after, text)

/** 收到两盒, 上次配过两盒: what is had already and not wanted. */
export const isPast = (before: string, text: string): boolean => historyOfPacks.test(before, text)
