import { pattern } from '../pattern/pattern.ts'

const thanks = pattern(
  /谢谢(?:侬|你|您|你们|大家|志愿者|小(?:姑娘|伙子|朋友|[\u4e00-\u9fff]))?(?:们)?|谢(?:啦|了|天谢地)|多谢(?:晒|哂|侬|你|您|各位)?|感谢|感恩|唔该(?:晒|哂)?|辛苦(?:了|啦|侬|你|您|大家|各位|你们)?|麻烦(?:了|你了|侬了|您了)|谢意|好人一生平安|点赞|给力|棒|真好|赞|\bthank(?:s|\s+you)?(?:\s+(?:so|very)\s+much|\s+a\s+lot|\s+all|\s+everyone)?|\bthx\b|\bty\b|\bcheers\b|much\s+appreciated|\b3q\b/gi,
)
const fillers =
  /@\S+|志愿者|小(?:姑娘|伙子|朋友|[\u4e00-\u9fff])|姑娘|阿姨|师傅|同志|老师|大家|各位|你们|您|侬|你|了|啦|哦|噢|呀|啊|哈|呢|嗯|好的?|收到|非常|太|真是?|的|all|so|much|very|again|for\s+(?:everything|your\s+help|the\s+help)|[\s\p{P}\p{S}\p{Extended_Pictographic}]|\u200d|\ufe0f/giu

const hasCome = pattern(/(?:收|拿|取|领)到[了啦咯喇哉]/)

/** 谢谢, 辛苦了 and nothing else. */
export function readThanksOnly(text: string): boolean {
  if (text.length > 60 || hasCome.test(text)) return false
  const rest = thanks.replace(text, '')
  return rest !== text && rest.replace(fillers, '') === ''
}
