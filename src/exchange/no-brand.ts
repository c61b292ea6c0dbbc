import { doseForms } from '../catalogue/dose-forms.ts'

/** What lists write where the brand should stand: who made it, how it was tested, what it is in, for whom it is. */
const noBrand = new RegExp(
  `公司|药业|制药|药厂|集团|医院|方法|荧光|细胞|包装|[软玻塑]瓶|软袋|[大小][中]?号|[成儿]人[用装]|供.{1,4}用|法$|型$|用$|英文|[:：]|^(?:国产|进口|基药|集采|自费|医保|冻干|皮下|静脉|肌注|外用|口服|内服|酵母|无糖|低糖|水果味|上海|北京|天津|广州)|^(?:${doseForms.join('|')}|[浓缩大蜜水小]*丸|[大小]片|粉剂|浓缩|无菌|结合|起始|维持|组合|套装|中间体)$`,
)

/** Makers and countries alone: 诺华的药 and 同仁堂的 name no medicine. Houses that lend a medicine their name are left out (云南白药). */
const makers = new Set(
  `罗氏 诺华 辉瑞 拜耳 拜尔 默沙东 默克 赛诺菲 阿斯利康 强生 雅培 葛兰素 葛兰素史克 史克 礼来 诺和诺德 勃林格 勃林格殷格翰
   武田 安斯泰来 卫材 第一三共 大冢 参天 千寿 百特 费森尤斯 贝朗 施贵宝 百时美施贵宝 梯瓦 山德士 晖致 惠氏 先灵 杨森 西安杨森
   益普生 施维雅 灵北 爱尔康 博士伦 艾伯维 安进 吉利德 渤健
   恒瑞 齐鲁 石药 扬子江 正大天晴 豪森 海正 华海 信立泰 白云山 同仁堂 三精 修正 哈药 太极 神威 以岭 步长 天士力 康缘 济川 亚宝
   华润 双鹤 广药 国药 上药 雷允上 九芝堂 敖东 仁和 江中 葵花 汇仁 先声 复星 丽珠 科伦 鲁抗 信谊 金陵 华瑞 胡庆余堂 达仁堂 潘高寿
   中一 陈李济 佐力 昆药 民生 亚太 众生 康恩贝 桂林三金
   德国 瑞士 美国 日本 法国 英国 意大利 丹麦 瑞典 印度 古巴 韩国 台湾 香港 江西 四川 海外`.split(/\s+/),
)

/** True for a word that a list has where a brand should stand, and that nobody means a medicine by. */
export const isNoBrand = (word: string): boolean => noBrand.test(word) || makers.has(word)
