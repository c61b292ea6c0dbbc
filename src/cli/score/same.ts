/**
 * When two names of a drug, and two strengths, are the same, by the measure of the labelled messages. It is the measure's own rule, kept apart
 * from the catalogue's on purpose: what the product learns about names must not move the yardstick.
 */
const forms = new RegExp(
  '(?:薄膜衣片|肠溶片|肠溶胶囊|缓释片|缓释胶囊|控释片|分散片|咀嚼片|泡腾片|口崩片|口腔崩解片|滴丸|软胶囊|胶囊剂|胶囊|片剂|片|颗粒剂|颗粒|冲剂|口服溶液|口服液|口服混悬液|糖浆|干混悬剂|混悬液|混悬滴剂|' +
    '注射液|注射剂|吸入气雾剂|吸入粉雾剂|粉吸入剂|吸入剂|雾化液|气雾剂|粉雾剂|喷雾剂|鼻喷雾剂|鼻喷剂|滴眼液|眼药水|眼用凝胶|眼膏|滴耳液|凝胶|软膏|乳膏|药膏|膏剂|膏|贴膏|贴剂|透皮贴|贴片|贴|栓剂|栓|散剂|散|溶液|滴剂|笔芯|特充|丸剂|丸|搽剂|洗剂|酊|酊剂|制剂|溶液剂|药水|洗液|喷剂|含片|合剂|混悬剂|吸入混悬液|吸入溶液)$',
)
const release = /缓释|控释|肠溶|分散|复方制剂|注射用|吸入用|医用/g
const salt =
  /^(?:苯磺酸|马来酸|盐酸|硫酸氢|硫酸|磷酸|枸橼酸|丙酸|糠酸|苯甲酸|酒石酸|重酒石酸|富马酸|琥珀酸|氢溴酸|甲磺酸|醋酸|乙酸|硝酸(?!甘油)|门冬氨酸|阿司匹林赖氨酸)/
const tails = ['酸钠', '钠', '钾', '钙', '镁', '二水合物', '一水合物', '水合物'] as const
const mineral = /(?:化|碳酸|硫酸|磷酸|葡萄糖酸)$/
const mostNames = 40

const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]【】·-]/g, '')

/** The substance: without release words, dose form at the end, salt at the front or end. Nothing else may be dropped. */
export function substance(name: string): string {
  let rest = plain(name).replace(release, '')
  for (;;) {
    const shorter = rest.replace(forms, '')
    if (shorter === rest || shorter.length < 2) break
    rest = shorter
  }
  const free = rest.replace(salt, '')
  if (free.length >= 2) rest = free
  rest = rest.replace(/沙坦酯$/, '沙坦')
  for (const tail of tails)
    if (rest.endsWith(tail) && rest.length - tail.length >= 2 && !mineral.test(rest.slice(0, -tail.length)))
      return rest.slice(0, -tail.length) + (tail === '酸钠' ? '酸' : '')
  return rest
}

/** The names of a drug are its own and all that the catalogue has for it. */
export function sameDrug(
  gold: string,
  drug: string | null | undefined,
  names: readonly string[] | null | undefined,
): boolean {
  const wanted = substance(gold)
  return [drug ?? '', ...(names ?? []).slice(0, mostNames)].some(
    (name) => name !== '' && substance(name) === wanted,
  )
}

/** Milligrams, so that 0.5g and 500mg are the same. */
function measure(strength: string | null | undefined): string | null {
  if (strength === null || strength === undefined) return null
  const spelled = plain(strength)
    .replaceAll('毫克', 'mg')
    .replaceAll('微克', 'ug')
    .replaceAll('克', 'g')
    .replaceAll('毫升', 'ml')
    .replaceAll('单位', 'iu')
    .replaceAll('mcg', 'ug')
    .replaceAll('μ', 'u')
    .replaceAll(',', '')
  return spelled.split('/').map(measurePart).join('/')
}

function measurePart(part: string): string {
  const found = /^(\d+(?:\.\d+)?)(g|mg|ug|ml|iu|%|u)?$/.exec(part)
  if (found === null) return part
  const value = Number(found[1])
  const unit = found[2] ?? ''
  if (unit === 'g') return `${significant(value * 1000)}mg`
  if (unit === 'ug') return `${significant(value / 1000)}mg`
  return `${significant(value)}${unit === 'u' ? 'iu' : unit}`
}

/** Six significant digits, as the measure rounds. */
const significant = (value: number): string => String(Number(value.toPrecision(6)))

/** After normalising: 0.5g = 500mg; a pair may leave out its units. */
export function sameStrength(gold: string | null | undefined, read: string | null | undefined): boolean {
  if (measure(gold) === measure(read)) return true
  if (!gold || !read || !gold.includes('/')) return false
  const digits = (text: string): string => plain(text).replace(/[^\d./]/g, '')
  return digits(gold) === digits(read)
}
