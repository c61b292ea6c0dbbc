import { pattern } from '../pattern/pattern.ts'

/** Illnesses and needs of which nobody else is to hear (DESIGN §5, Privacy), as people call them. */
const sensitive = pattern(
  /艾滋|爱滋|\bHIV\b|\bPrEP\b|\bPEP\b|梅毒|淋病|尖锐湿疣|疱疹(?:生殖|阴)|生殖器?疱疹|性病|阳痿|早泄|勃起|壮阳|伟哥|房事|避孕|事后药|打胎|流产|堕胎|精神(?:分裂|病|科)|双相|躁狂|躁郁|抑郁|幻[听觉]|自杀|癫痫|羊[癫角]风|乙肝|大三阳|小三阳|肺?结核|肿瘤|癌|化疗|靶向药|[大小]便失禁|尿失禁|漏尿|戒毒|美沙酮|戒酒|吸毒|毒瘾|\b(?:AIDS|syphilis|gonorrh\w+|impoten\w+|erectile|contracepti\w+|abortion|schizo\w+|bipolar|depress\w+|epilep\w+|hepatitis\s?B|tubercul\w+|cancer|tumou?r|chemo\w*|incontinen\w+|methadone)\b/i,
)

/**
 * Whether the words tell of such an illness. What nobody has recognised as a medicine yet may be one for it: 艾滋病的阻断药.
 *
 * @param text as written
 */
export const speaksOfSensitiveIllness = (text: string): boolean => sensitive.test(text)
