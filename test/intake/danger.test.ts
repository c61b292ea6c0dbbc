import { describe, expect, it } from 'vitest'
import { readDanger, readSelfHarm } from '../../src/intake/danger.ts'
import { dangerSigns } from '../../src/intake/danger-signs.ts'
import { normalise } from '../../src/intake/normalise.ts'
import { examplesOf } from '../../src/intake/saying.ts'

describe('a sign of an emergency', () => {
  it.each(examplesOf(...dangerSigns))('is heard: %s', (example) => {
    expect(readDanger(normalise(example).text)).toBe(true)
  })
})

describe('a tight chest', () => {
  it.each([
    '胸闷',
    '我胸闷',
    '我妈胸闷得厉害',
    '突然胸闷，喘不上气',
    '老伴胸闷气短，怎么办',
    '人很胸闷。',
    '今天有点胸闷',
    '胸口闷',
  ])('is an emergency when somebody feels it: %s', (text) => {
    expect(readDanger(text)).toBe(true)
  })

  it.each([
    '治胸闷的药',
    '胸闷的药有吗',
    '平时胸闷吃的麝香保心丸1盒',
    '胸闷，配麝香保心丸1盒',
    '以前胸闷过',
    '家里备一盒，防胸闷',
    '有时胸闷，想配点丹参',
    '胸闷吃什么药',
    '天气闷',
  ])('is none where a medicine or a habit is spoken of: %s', (text) => {
    expect(readDanger(text)).toBe(false)
  })
})

describe('what is one though medicine is ordered beside it', () => {
  it.each([
    '心绞痛发作了，硝酸甘油一瓶',
    '胃疼得打滚，奥美拉唑一盒',
    '喘不上气，万托林1支',
    '降压药吃多了，头晕，要一盒藿香正气',
    '救命啊，我妈昏过去了，速效救心丸1盒',
  ])('is heard: %s', (text) => expect(readDanger(text)).toBe(true))
})

describe('what only looks like an emergency', () => {
  it.each([
    '怎么没反应',
    '机器人没反应了',
    '群里没反应',
    '叫了半天没反应，络活喜2盒',
    '煤气罐快没气了',
    '胸口老是闷得慌，丹参滴丸2盒',
    '胸闷，速效救心丸没了，要两瓶',
    '这个药名我说不清',
    '孩子发烧到40了，美林一瓶，救命啊',
    '过年吃多了，保和丸1盒',
    '五一我妈吃多了 健胃消食片一盒',
    '老公心绞痛，硝酸甘油一瓶',
    '姨妈痛到打滚 布洛芬1盒',
    '狗狗误吞了一片布洛芬怎么办',
  ])('makes none: %s', (text) => expect(readDanger(text)).toBe(false))
})

describe('help that is called for', () => {
  it.each([
    '楼道里有人滑倒了 满地是血 头上出血',
    '快打120',
    '哪位帮忙叫个救护车',
    '快来人啊 老伯跌倒了',
    'somebody call an ambulance',
  ])('is an emergency: %s', (text) => expect(readDanger(text)).toBe(true))

  it.each(['不用叫救护车', '别打120了，没事', "please don't call an ambulance"])(
    'is none when it is called off: %s',
    (text) => expect(readDanger(text)).toBe(false),
  )

  it('stays one where more is said than the call', () => {
    expect(readDanger('不要叫救护车，他只是胸口痛')).toBe(true)
  })

  it.each(['如遇不适请拨打120', '钙片打120粒一瓶的', '快来人拿药', '上次打120花了三百'])(
    'is none: %s',
    (text) => expect(readDanger(text)).toBe(false),
  )
})

describe('who may do themselves harm', () => {
  it.each(['我不想活了', '活着真没意思，死了算了', '爸爸说他想自杀', 'I want to die', '真的活够了'])(
    'wishes it: %s',
    (text) => expect(readSelfHarm(text)).toBe('wish'),
  )

  it.each(['不想活了，药都吃下去了', 'she wants to die and swallowed them all'])('has begun: %s', (text) =>
    expect(readSelfHarm(text)).toBe('done'),
  )

  it.each(['牙疼得想死', '想死你了', '年轻时候不想活过', '鱼不想养了', '不想活动'])('does not: %s', (text) =>
    expect(readSelfHarm(text)).toBe(null),
  )
})

describe('too much', () => {
  it.each([
    '药吃多了怎么办',
    '我妈降压药吃多了，头晕',
    '她一个人在家吃多了药',
    '络活喜吃多了怎么办',
    '误服了两片',
    '老爷子安眠药吃多了',
  ])('of a medicine is an emergency: %s', (text) => expect(readDanger(text)).toBe(true))

  it.each([
    '橘子吃多了 蒙脱石散1盒',
    '荔枝吃多了，上火',
    '昨天火锅吃多了 黄连上清片1盒',
    '孩子吃多了肚子胀 健胃消食片1盒',
    '年夜饭吃多了 积食',
    '酒喝多了 护肝片一瓶',
  ])('at table is none: %s', (text) => expect(readDanger(text)).toBe(false))
})
