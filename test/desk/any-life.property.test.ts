import { describe, it } from 'vitest'
import fc from '../support/draws.ts'
import {
  agentEast,
  agentWest,
  chemistsPharmacist,
  coordinatorEast,
  counterGroups,
  drugstoresPharmacist,
  eastGroup,
  hospitalsPharmacist,
  platformGroup,
  westGroup,
} from './district.ts'
import { expectDiscretion, expectInvariants } from './invariants.ts'
import { beginLife, type Life, type Saying } from './life.ts'

/** Random lives: residents who order, change, quote and chat, staff at work, impostors, and time going by. */

const names = ['金凤', '银龙', '铜锁', '玉兰']
const phones = ['13800001111', '13900002222']
const secrets = [...phones, '思诺思', '奥氮平', '万艾可', '来曲唑']

const residents = [
  { id: 'u-1', name: '3-502 金凤阿姨', group: eastGroup },
  { id: 'u-2', name: '5-101 银龙伯伯', group: eastGroup },
  { id: 'u-3', name: '铜锁', group: westGroup },
  { id: 'u-4', name: '7-2-1103 玉兰', group: westGroup },
]

const resident = fc.constantFrom(...residents)
const drug = fc.constantFrom(
  '络活喜',
  '拜新同',
  '二甲双胍',
  '达喜',
  '美林',
  '思诺思',
  '奥氮平',
  '来曲唑',
  '血糖试纸',
  '降压药',
  '布洛分',
  '哪吒丸',
)
const amount = fc.constantFrom('', '1盒', '两盒', '3盒', '9盒', '三个月的量')
const when = fc.constantFrom('', '，明天上午', '，今天10点', '，下午2点到3点', '，急，今天断药了')
const more = fc.constantFrom('', `，电话${phones[0]}`, '，给铜锁妈妈', '，别在群里念', '，5号楼')

const person = fc.constantFrom('我妈', '我爸', '我老公', '公公', '婆婆', '我自己', '隔壁503')
const forSeveral = fc
  .tuple(person, drug, amount, person, drug, amount, when, more)
  .map(([who, what, much, other, whatElse, more, ...rest]) =>
    [`${who}的${what}${much}，${other}要${whatElse}${more}`, ...rest].join(''),
  )
const wanted = fc.oneof(
  { arbitrary: fc.tuple(drug, amount, when, more).map((parts) => `我要${parts.join('')}`), weight: 3 },
  { arbitrary: forSeveral, weight: 1 },
)
const change = fc.constantFrom(
  '改成3盒',
  '换成下午',
  '再加一盒美林',
  '取消',
  '不要了',
  '络活喜不要了，其他照旧',
  '我的药到了吗',
  '药收到了',
  '药拿错了',
  '照旧',
  '谢谢',
  '找人',
  '还是2盒',
  '我妈的改3盒，我自己的不要了',
  '络活喜改1盒，达喜不要了',
  '我爸的不要了',
  '都不要了',
  '改成后天上午',
  '我和我妈络活喜一人一盒',
  '胸口痛得厉害',
  '络活喜有货吗',
  '一起吃要紧伐',
)
const answer = fc.constantFrom(
  '两盒',
  '1',
  '2',
  '是',
  '不是',
  '要',
  '不要',
  '3号楼501',
  '加',
  '换成3盒',
  '帮我看',
  '都取消',
  '爸爸2盒，妈妈1盒',
  '妈妈的1盒',
  '2盒，1盒',
)
const list = fc.constantFrom(
  '接龙\n1. 3-501 玉兰 络活喜2盒\n2. 3-502 达喜1盒',
  '接龙\n1. 3-501 玉兰 络活喜3盒\n2. 3-502 达喜1盒\n3. 3-503 思诺思1盒',
  '接龙\n1. 3-502 达喜1盒',
)
const staffWord = fc.constantFrom(
  '审核通过',
  '审核不通过 理由：处方过期',
  '已备好',
  '医保卡收了',
  '医保卡还了',
  '已取',
  '已送达',
  '没来取',
  '',
  '取消',
  '改成2盒',
  '改派到两街医院',
  '改派到东街药房',
  '处理好了',
)
const shelf = fc.constantFrom('络活喜缺货', '氨氯地平缺货', '达喜断货了', '氨氯地平到货了', '达喜到货5盒')
const command = fc.constantFrom(
  '汇总',
  '待处理',
  '暂停 东街药房',
  '恢复 东街药房',
  '暂停 两街医院',
  '恢复 两街医院',
  '取药单',
  '我来',
)

type Step = (life: Life) => Promise<void>
const saying =
  (make: (code: string) => Saying, n: number): Step =>
  async (life) => {
    await life.say(make(await life.code(n)))
  }
const where = fc.constantFrom('group', 'private')

const residentSays: fc.Arbitrary<Step> = fc
  .tuple(resident, fc.oneof(wanted, change, list), fc.nat(9), where, fc.boolean())
  .map(([{ group, ...sender }, text, n, place, withCode]) =>
    saying(
      (code) => ({
        sender,
        group: place === 'group' ? group : null,
        text: `@志愿者 ${withCode ? `${code} ` : ''}${text}`,
      }),
      n,
    ),
  )
const residentAnswers: fc.Arbitrary<Step> = fc
  .tuple(resident, answer)
  .map(([{ group, ...sender }, text]) => saying(() => ({ sender, group, text }), 0))
/** Changes or takes back one of the messages so far, as its writer or, as no network lets them, as somebody else. */
const somebodyRewrites: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(29), fc.oneof(wanted, change, answer, list, fc.constant(null)), fc.boolean(), resident)
  .map(([n, text, withMention, other]) => async (life: Life) => {
    const earlier = life.said[n % Math.max(1, life.said.length)]?.message
    if (earlier === undefined) return
    const { id, group } = earlier
    const sender = n % 5 === 0 ? { id: other.id, name: other.name } : earlier.sender
    if (text === null) await life.say({ sender, group, text: '', recalls: id })
    else await life.say({ sender, group, text: `${withMention ? '@志愿者 ' : ''}${text}`, edits: id })
  })
const staffSays: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(
      [chemistsPharmacist, counterGroups['P-1'] ?? null] as const,
      [drugstoresPharmacist, counterGroups['P-2'] ?? null] as const,
      [hospitalsPharmacist, counterGroups['H-1'] ?? null] as const,
      [agentEast, null] as const,
      [agentWest, westGroup] as const,
      [coordinatorEast, platformGroup] as const,
    ),
    fc.oneof(
      staffWord.map((word) => (code: string) => `@志愿者 ${code} ${word}`),
      fc.oneof(shelf, command).map((word) => () => `@志愿者 ${word}`),
    ),
    fc.nat(9),
  )
  .map(([[{ id, name }, group], text, n]) =>
    saying((code) => ({ sender: { id, name }, group, text: text(code) }), n),
  )
const impostorSays: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(chemistsPharmacist.name, agentEast.name, coordinatorEast.name),
    fc.oneof(staffWord, shelf, command),
    fc.nat(9),
    fc.constantFrom(eastGroup, platformGroup, 'counter-1'),
  )
  .map(([name, word, n, group]) =>
    saying((code) => ({ sender: { id: 'u-9', name }, group, text: `@志愿者 ${code} ${word}` }), n),
  )
const timePasses: fc.Arbitrary<Step> = fc
  .constantFrom(1, 5, 25, 35, 90)
  .map((count) => (life: Life) => life.pass(count))

const step = fc.oneof(
  { arbitrary: residentSays, weight: 5 },
  { arbitrary: staffSays, weight: 4 },
  { arbitrary: residentAnswers, weight: 2 },
  { arbitrary: somebodyRewrites, weight: 2 },
  { arbitrary: impostorSays, weight: 1 },
  { arbitrary: timePasses, weight: 2 },
)

describe('whatever people say, in whatever order', () => {
  it('no slot is overbooked, everything is answered and counted, nobody gains a right, nothing private is said', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, minLength: 5 }), async (steps) => {
        const life = beginLife()
        for (const take of steps) await take(life)
        await expectInvariants(life)
        await expectDiscretion(life, names, secrets)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
