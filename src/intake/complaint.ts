import { pattern } from '../pattern/pattern.ts'

/** Words of a complaint about what came, or did not come, that say nothing against the medicine itself. */
const ofDelivery = pattern(
  /少(?:了|给|发|送|拿|装|咗)|缺(?:了)?(?:一|两|\d)|漏(?:了|发|送|给|装)|没收到|未收到|冇收到|没有收到|没拿到|只有(?:一|两|\d)|\bmissing\b|\bshort\b|never\s+(?:arrived|received|came)|(?:didn'?t|haven'?t|hasn'?t|not)\s+(?:get|receive|received|arrived?|got)/i,
)
/** Another medicine, an old one, or somebody who feels it. */
const ofMedicine = pattern(
  /错|不对|勿对|唔啱|不一样|过期|保质期|碎|破|漏(?:液|水|气)|湿|不舒服|难受|恶心|吐|晕|疹|过敏|反应|疼|痛|wrong|expired|broken|damaged|leak|sick|dizzy|rash|not\s+what\s+i/i,
)

/** Whether what somebody complains of may be a medicine that must not be taken; only then are they told not to. */
export const readMayHarm = (text: string): boolean => ofMedicine.test(text) || !ofDelivery.test(text)

const ofService = pattern(
  /投诉|提(?:个|点|些)?意见|(?:要|想)反映|态度|服务[^,，。]{0,3}(?:差|烂|糟|不好)|(?:这么|那么|太|真|噶|介)慢|(?:等|催|拖)了?(?:都|我|快)?(?:好|几|半|\d+|[一两二三四五六七八九十]+)几?个?(?:天|日|周|星期|礼拜|月|小时|钟头|次|遍|回)了|没人(?:管|理|睬)|(?:怎么|咋|哪能)(?:搞|弄|办事)的?(?:[啊呀嘛,，。!！]|$)|搞(?:什么|啥)(?:鬼|名堂|东西|$|[,，。!！])|(?:气|急|烦)(?:死|煞)(?:人|我)?|气人|火大|不负责|(?:你们|机器人|志愿者|药房)[^,，。]{0,4}(?:差劲|太差|没用|骗人|靠不住)|不像话|太过分|\b(?:complain|complaint|useless|ridiculous|unacceptable|outrageous|fed\s+up)\b|\brude\b|\b(?:so|too|very)\s+slow\b|\b(?:so|too)\s+long\b|\bbeen\s+waiting\b/i,
)

/** Complains of how they are served, not of what came: that is for a person. */
export const readGrievance = (text: string): boolean =>
  ofService.test(text) && !ofMedicine.test(text) && !ofDelivery.test(text)
