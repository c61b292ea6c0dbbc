import { any } from './kinship/words.ts'

/** How long, since when, how badly: what stands between somebody and what is wrong with them. */
const lead =
  '(?:[也又都还老总昨今前半夜这两几天晚上下午一直突然刚开始有点很好得了患被给]{0,6}|(?:最近|近来|现在|经常|常年|多年|早就|确诊|查出|医生说|医院说|是|因为)(?:[是有了得为来]|的)?(?:老|慢性|急性|重度|轻度|严重)?)'

/** What somebody does or suffers, as it begins. */
const suffering = any(`
  发[烧热炎痒作抖麻慌闷] 高烧 低烧 烧[到得了起] 咳 呕 吐 拉[肚稀] 腹泻 便秘 积食 流[鼻感] 鼻[涕塞炎血] 感冒 甲流 过敏 起疹 疹 出疹 湿疹 荨麻疹 长[痘疮湿疹水包癣] 出[水痘疹汗]
  水痘 痘 手足口 口[疮腔角] 牙[疼痛龈] 蛀牙 痛[经风到] [疼痛痒肿晕喘](?![快药]) 眼睛 膝盖 关节 哮喘 睡不 失眠 抽[筋动搐] 癫痫 摔 跌[了倒伤断跤] 烫 扭 崴 闪[了到着] 骨折
  [抓咬蛰磕划晒烫割] 怀[孕起上了] 怀着?[孕胎] 孕 坐月子 产[后前] 刚?生[了完好]?(?:娃|孩子|宝宝|二胎|完|产) 奶水 奶[结胀] 哺乳 缺[铁钙锌] 难受 不舒服 上火 中[暑风招] 受[凉惊] 着凉 落枕 冻疮 打[呼鼾嗝摆] 磨牙
  手术 化疗 放疗 透析 开[好过了]?刀 吊水 卧床 瘫 偏瘫 住院 老年痴呆 痴呆 帕金森 更年期 夜尿 月经 [痛月]经 脱发 近视 老花 抑郁 焦虑 恐慌 三高 [高低]血 血[压糖脂尿便] 尿酸 尿[频床] 便血 贫血
  心[脏衰慌梗] 糖尿 脑梗 冠心 房颤 早搏 甲[亢减] 痔疮 胆结石 胆囊 肝硬 肾[炎衰] 肿瘤 癌 骨质 肺炎 支气管 扁桃 白内障 青光眼 干眼 结膜 前列腺 脚气 灰指甲 颈椎 腰[突间椎] 偏头 嗓 咽 胃[口炎] 皮[炎疹] 瘙痒 犯(?:了|病)`)

/** A part of the body and what is wrong with it: 腰闪了, 脚抽筋, 血管堵. */
const part = any(`
  [头脑腰腿脚手膝肩背颈脖胸肚胃肠肝肾肺心眼耳鼻牙嘴口舌喉嗓脸] 胳膊 膀子 皮肤 身上 浑身 血管 气管 甲状腺 尿 大便 小便 屁股 头皮 伤口 骨头`)
const wrong =
  '(?:[疼痛肿痒酸晕胀炎麻闪扭崴伤裂烂堵塞抖抽僵]|发[干黄白黑紫炎麻硬木凉]|出血|化脓|不[好行灵通适]|难受|毛病|问题|花(?![钱了])|溃疡|脱皮|掉|模糊)'

/** A name of a disease by how it ends: 慢性鼻窦炎, 带状疱疹, 更年期综合征. */
const disease =
  '[^,。;!?\\s我你侬说讲话问来去拿取领要买配帮给让叫□]{1,7}?(?:病(?![毒假历房友区床人例])|[症炎癌瘤疹癣疮](?!药|膏|片)|综合征|衰竭|[脑心]梗|结石|息肉|囊肿|增生|突出|硬化|狭窄|曲张|结节|骨折|紊乱|失调|亢进|减退|栓塞|血栓|积水|不全|不齐|贫血|过敏)'

/** What is said of somebody who is ill, as it begins: 发烧, 又吐了, 长水痘, 被猫抓了, 腰闪了, 类风湿性关节炎. */
export const ailing = `(?:${lead}(?:${suffering}|(?:${part})\\S{0,2}?${wrong})|${disease})`

/** The same, but for what the writers say of themselves in passing as well: 我腿不好. */
export const clearlyAiling = `${lead}(?:${suffering}|[头肚胃腰腿脚心眼喉胸背肩颈手膝]\\S{0,2}[疼痛肿痒酸晕胀炎])`

/** The name of an illness and nothing else: 静脉曲张, 高血压, 老胃病. */
export const illness = `(?:${lead}(?:${suffering})(?:[压脂糖病症炎癌了]|疏松)?|${part}(?:${wrong})|${disease})`
