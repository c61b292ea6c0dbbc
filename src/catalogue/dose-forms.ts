/**
 * Words around the substance in a drug's name: what it is bound to, how it is let out, what it is made into.
 * They tell nothing about which drug it is, and people leave them out as they like.
 */

/** Longest first, so that 肠溶胶囊 is taken whole before 胶囊. */
const byLength = (words: string): readonly string[] => words.split(' ').sort((a, b) => b.length - a.length)

/** At the end of a name. */
export const doseForms = byLength(
  '薄膜衣片 口腔崩解片 口崩片 分散片 咀嚼片 泡腾片 舌下片 包衣片 含片 贴片 片剂 片 ' +
    '软胶囊 胶囊剂 胶囊 胶丸 滴丸 浓缩丸 水蜜丸 大蜜丸 小蜜丸 蜜丸 微丸 丸剂 丸 泡腾颗粒 颗粒剂 颗粒 冲剂 干混悬剂 散剂 散 ' +
    '口服溶液剂 口服溶液 口服液 口服混悬液 口服混悬剂 口服乳剂 口服乳 混悬滴剂 混悬剂 混悬液 糖浆剂 糖浆 合剂 溶液剂 溶液 滴剂 药水 药酒 酊剂 酊 ' +
    '注射液 注射剂 粉针剂 粉针 针剂 笔芯 预填充 特充 ' +
    '吸入气雾剂 吸入粉雾剂 粉吸入剂 吸入混悬液 吸入溶液 吸入剂 雾化液 雾化溶液 气雾剂 粉雾剂 喷雾剂 喷雾 鼻喷雾剂 鼻喷剂 喷剂 鼻喷 ' +
    '滴眼液 滴眼剂 眼药水 眼药膏 眼水 眼液 眼用凝胶 眼用乳膏 眼膏剂 眼膏 滴耳液 滴鼻液 滴鼻剂 凝胶剂 凝胶 软膏剂 软膏 乳膏剂 乳膏 药膏 膏剂 贴膏 膏 透皮贴剂 透皮贴 贴剂 贴 ' +
    '栓剂 栓 搽剂 洗剂 洗液 制剂',
)

export const releases = ['缓释', '控释', '肠溶', '双释放', '迟释', '延释'] as const

/** Before the substance. */
export const salts = byLength(
  '苯磺酸 甲苯磺酸 甲磺酸 马来酸 盐酸 硫酸氢 硫酸 磷酸 枸橼酸 丙酸 糠酸 苯甲酸 酒石酸 重酒石酸 富马酸 琥珀酸 氢溴酸 醋酸 乙酸 门冬氨酸 草酸 乳酸 注射用 吸入用 外用 医用',
)
