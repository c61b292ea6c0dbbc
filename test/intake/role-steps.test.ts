import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/directory.ts'
import type { Step } from '../../src/intake/role-steps/step.ts'
import { readSteps } from '../../src/intake/role-steps.ts'
import { storyParts } from '../story/parts.ts'

const { reader } = storyParts()
const sentAt = Date.parse('2026-03-17T10:00:00+08:00')

const shown = ({ command, read }: Step): string => {
  if (command === null) return ['nothing', ...read.codes].join(' ')
  const drugs = 'mentions' in command ? command.mentions.map(({ written }) => written).join('、') : ''
  const amount = 'amount' in command && command.amount !== null ? String(command.amount) : ''
  const returns = 'returns' in command ? 'returns' : ''
  const reason = 'reason' in command && command.reason !== null ? `(${command.reason})` : ''
  return [command.kind, ...read.codes, drugs, amount, returns, reason].filter((word) => word !== '').join(' ')
}

const steps = (role: Role, text: string): string =>
  readSteps(role, reader({ text, sentAt, senderName: '小周' }))
    .map(shown)
    .join(' | ')

describe('what a pharmacist says of orders, step by step', () => {
  it.each([
    ['0317-002 也通过了', 'approve 0317-002'],
    ['0317-002 看过了，可以通过', 'approve 0317-002'],
    ['0317-002 审过了 通过', 'approve 0317-002'],
    ['0317-002 处方没问题', 'approve 0317-002'],
    ['0317-002 审好了，也装好了', 'approve 0317-002 | ready 0317-002'],
    ['0317-002 0317-005 审核通过 都配好了', 'approve 0317-002 0317-005 | ready 0317-002 0317-005'],
    ['0317-002 通过了，配好了，家属拿走了', 'approve 0317-002 | ready 0317-002 | picked-up 0317-002'],
    ['0317-002审核通过，0317-005备好', 'approve 0317-002 | ready 0317-005'],
    ['审核通过 0317-002，备好 0317-005', 'approve 0317-002 | ready 0317-005'],
    ['0317-002 通过，0317-005 不通过 处方过期', 'approve 0317-002 | reject 0317-005 (处方过期)'],
    ['0317-002 备好了，0317-005 还没配好', 'ready 0317-002 | undone 0317-005'],
    ['0317-002 备好了，0317-005 字看不清', 'ready 0317-002 | nothing 0317-005'],
    ['0317-002 通过了，她什么时候来拿', 'approve 0317-002'],
    ['0317-002 0317-005 审核通过', 'approve 0317-002 0317-005'],
    ['0317-001、002通过 003不通过，超量', 'approve 0317-001 0317-002 | reject (超量)'],
    ['0317-002 备好，0317-005 缺货', 'ready 0317-002 | out-of-stock-there 0317-005'],
    ['0317-002 弄好了', 'ready 0317-002'],
    ['0317-002 药齐了', 'ready 0317-002'],
    ['001、002、003都备好了', 'ready'],
    ['刚才那单通过', 'approve'],
  ])('%s', (text, expected) => {
    expect(steps('pharmacist', text)).toBe(expected)
  })

  it.each([
    ['0317-002 不同意，老人肾不好', 'reject 0317-002 (老人肾不好)'],
    ['0317-002 过不了，方子上没盖章', 'reject 0317-002 (方子上没盖章)'],
    ['0317-002 不能通过 重复用药', 'reject 0317-002 (重复用药)'],
    ['0317-002 不行，跟华法林冲突', 'reject 0317-002 (跟华法林冲突)'],
    ['0317-002 不批准', 'reject 0317-002'],
    ['0317-002 审核通过不了', 'reject 0317-002'],
  ])('a refusal is none of its contrary: %s', (text, expected) => {
    expect(steps('pharmacist', text)).toBe(expected)
  })

  it.each([
    '0317-002 还没通过',
    '0317-002 先不通过，等病历',
    '0317-002 一会儿备好',
    '0317-002 明天备好',
    '0317-002 下午才能配好',
    '0317-002 快备好了',
    '0317-002 明天可以来取了',
    '0317-002 除了拜新同都备好了',
    '0317-002 缺一样，其余备好了',
    '0317-002 是不是审核通过了',
  ])('what has not happened yet is not noted: %s', (text) => {
    expect(steps('pharmacist', text)).toBe('')
  })
})

describe('what a pharmacist says of the shelf', () => {
  it.each([
    ['波依定缺货 我们也没了', 'out-of-stock 波依定'],
    ['罗盖全缺货 供货商没送来', 'out-of-stock 罗盖全'],
    ['代文卖完了，什么时候到不知道', 'out-of-stock 代文'],
    ['没开瑞坦了', 'out-of-stock 开瑞坦'],
    ['0317-002 没有达喜', 'out-of-stock 0317-002 达喜'],
    ['0317-002 达喜没有，别的有', 'out-of-stock 0317-002 达喜'],
    ['0317-002 拜新同没货，达喜有', 'out-of-stock 0317-002 拜新同 | in-stock 0317-002 达喜'],
    ['有达喜没有拜新同', 'in-stock 达喜 | out-of-stock 拜新同'],
    ['拜新同、达喜都没有了', 'out-of-stock 拜新同、达喜'],
    ['拜新同没了，达喜也是', 'out-of-stock 拜新同、达喜'],
    ['拜新同还没到货', 'out-of-stock 拜新同'],
    ['拜新同没缺货', 'in-stock 拜新同'],
    ['拜新同到货20盒，达喜到货10盒', 'in-stock 拜新同 20 | in-stock 达喜 10'],
    ['达喜没货就换铝碳酸镁', 'out-of-stock 达喜'],
    ['这两天达喜缺货', 'out-of-stock 达喜'],
    ['达喜10mg缺货 20mg有', 'shelf-strength 达喜'],
    ['达喜别约了', 'shelf-later 达喜'],
    ['0317-002 审核通过，达喜没货', 'out-of-stock 0317-002 达喜 | approve 0317-002'],
  ])('%s', (text, expected) => {
    expect(steps('pharmacist', text)).toBe(expected)
  })

  it.each([
    ['拜新同下周三才有', 'out-of-stock 拜新同 returns'],
    ['拜新同缺货，周五到', 'out-of-stock 拜新同 returns'],
    // When it comes, in whatever words and behind whatever pause.
    ['拜新同 没了 明儿下午到货', 'out-of-stock 拜新同 returns'],
    ['拜新同没了 明儿下午到货', 'out-of-stock 拜新同 returns'],
    ['拜新同没了呀 别往这边排', 'out-of-stock 拜新同'],
    ['拜新同没有啦 先别派过来', 'out-of-stock 拜新同'],
    ['拜新同今天没有 明天下午来', 'out-of-stock 拜新同 returns'],
    ['拜新同今朝没货，明朝来', 'out-of-stock 拜新同 returns'],
    ['拜新同断货了哈 后天补货', 'out-of-stock 拜新同 returns'],
    ['拜新同卖光了喽 下周一才来货', 'out-of-stock 拜新同 returns'],
    ['拜新同 没货 听日到', 'out-of-stock 拜新同 returns'],
    ['1-101的拜新同没货了', 'out-of-stock 拜新同'],
    ['拜新同 有', 'in-stock 拜新同'],
    ['拜新同 没有30的了 只有20的', 'shelf-strength 拜新同'],
    ['拜新同30mg没了 20的还有', 'shelf-strength 拜新同'],
    ['拜新同要等下个月', 'out-of-stock 拜新同 returns'],
    ['拜新同下周二到货', 'shelf-later 拜新同'],
    ['拜新同明天就到货了', 'shelf-later 拜新同'],
    ['拜新同过两天来货', 'shelf-later 拜新同'],
    ['拜新同快没了', 'shelf-later 拜新同'],
    ['拜新同今天到货了', 'in-stock 拜新同'],
    ['拜新同昨天到货了', 'in-stock 拜新同'],
  ])('when it comes is no arrival: %s', (text, expected) => {
    expect(steps('pharmacist', text)).toBe(expected)
  })

  it.each([
    '拜新同到货没有',
    '拜新同缺货吗',
    '隔壁拜新同缺货',
    '如果拜新同缺货就换一家',
    '没有拜新同的处方',
    '拜新同没问题',
    '我妈的拜新同没了',
  ])('nothing is said of this shelf: %s', (text) => {
    expect(steps('pharmacist', text)).toBe('')
  })
})

describe('what a pharmacist says of the hours', () => {
  const timed = (text: string): string => {
    const [step] = readSteps('pharmacist', reader({ text, sentAt, senderName: '小周' }))
    const command = step?.command
    if (command?.kind !== 'close-part') return command?.kind ?? 'nothing'
    return `close-part ${command.time === null ? 'when?' : ''}${command.toEvening === true ? 'to the evening' : ''}`.trim()
  }

  it.each([
    ['今天下午4点后不配药了', 'close-part'],
    ['明天上午停诊', 'close-part'],
    ['下午3点到4点盘点', 'close-part'],
    ['明天下午我们培训，不营业', 'close-part'],
    ['今天4点关门', 'close-part to the evening'],
    // The hours stand behind the part of the day.
    ['今天中午盘点 12点到1点不发药', 'close-part'],
    ['明天下午盘点 2点到3点不配药', 'close-part'],
    ['下午提早关门 4点', 'close-part to the evening'],
    ['今天提前到4点关门', 'close-part to the evening'],
    ['关门了 4点', 'close-part to the evening'],
    ['4点提早关门', 'close-part to the evening'],
    ['系统坏了，今天不能配药', 'close-day'],
    ['我们今天不接单了', 'close-day'],
    ['今天照常', 'open-day'],
  ])('%s', (text, expected) => {
    expect(timed(text)).toBe(expected)
  })

  it.each([
    '关门了',
    '先别约我们家',
    '暂停接单',
    '今天10点才开门',
    '明天上午不上班，下午照常',
    '今天下午停电，4点后不配药',
  ])('from when is asked: %s', (text) => {
    expect(timed(text)).toBe('close-part when?')
  })
})

describe('what others say in several steps', () => {
  it('an agent: each code has its own word', () => {
    expect(steps('agent', '0317-002 已取，0317-005 没取到')).toBe('picked-up 0317-002 | undone 0317-005')
  })

  it('an agent: what has only a name beside its code goes with what follows', () => {
    expect(steps('agent', '0317-002 王阿姨 0317-005 李伯伯 都取了')).toBe('picked-up 0317-002 0317-005')
  })

  it('a coordinator: each order to its own counter', () => {
    expect(steps('coordinator', '0317-002 改派到康乐大药房，0317-005 改派到惠民药房')).toBe(
      'reassign 0317-002 | reassign 0317-005',
    )
  })

  it.each([
    '赤峰路医院的单子都挪到惠民药房',
    '把赤峰路医院明天的单全转给惠民药房吧',
    '赤峰路医院的预约都改派给惠民药房',
  ])('a coordinator moves all of a counter: %s', (text) => {
    expect(steps('coordinator', text)).toBe('reassign-all')
  })

  it.each([
    '赤峰路医院的单子都挪到惠民药房了吗',
    '赤峰路医院的单子都挪到惠民药房了',
    '赤峰路医院的单子先别挪',
  ])('a coordinator moves nothing by a question or a report: %s', (text) => {
    expect(steps('coordinator', text)).toBe('')
  })

  it.each([
    ['赤峰路医院明天上午停诊，先别约了', 'close-part'],
    ['赤峰路医院今天下午停诊，单子挪一下', 'close-part'],
    ['赤峰路医院停诊了', 'close-part'],
    ['赤峰路医院先别约了', 'pause'],
    ['赤峰路医院周末停诊', 'close-day'],
    ['明天上午开会，别约了', ''],
  ])('a coordinator closes a counter: %s', (text, expected) => {
    expect(steps('coordinator', text)).toBe(expected)
  })

  it.each(['0317-002 打过电话了，没人接', '0317-002 电话打不通'])(
    'an unanswered call is of no medicine: %s',
    (text) => {
      expect(steps('coordinator', text)).toBe('')
    },
  )

  it('a resident has no office', () => {
    expect(steps('resident', '0317-002 审核通过')).toBe('approve 0317-002')
  })
})
