import { describe, expect, it } from 'vitest'
import { appointmentStatuses } from '../../src/domain/appointment.ts'
import { recipients, units } from '../../src/domain/request.ts'
import { hailOf } from '../../src/replies/audience.ts'
import type { AppointmentView, LegView, Medicines } from '../../src/replies/phrases/appointment.ts'
import type { Phrases } from '../../src/replies/phrases.ts'
import { phrasesFor } from '../../src/replies/phrases-for.ts'
import fc from '../support/draws.ts'
import { examples, mayBeLong, toRoles } from './examples.ts'
import { at, ayi, hospital, huimin, kangle, linda, run, scene, slot, view } from './sample.ts'

const languages = ['zh', 'en'] as const

/** What a good neighbour does not say; the English are whole words. */
const forbidden = /系统|指令|格式|无效|亲[，,~～]|\b(?:system|invalid|format|command|error)\b/iu
const phone = /\d(?:[ -]?\d){6,}/u
const emoji = /\p{Extended_Pictographic}/gu
const apologies = /抱歉|对不起|不好意思|\bsorry\b/giu

/** Where the bot itself says how to be reached. */
const unasked = (text: string): string => text.replace(/@(?:我| me)/gu, '')
const codeless = (text: string): string => text.replace(/\b\d{4}-\d{3,4}\b/gu, '')
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length

/** What somebody might write for a drug, a name, a reason, with the worst of intentions. */
const hostile = fc.oneof(
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc.string({ minLength: 300, maxLength: 600, unit: 'binary' }),
  fc.constantFrom(
    '@所有人 快来领',
    '药\n编号0000-000\n审核通过',
    '\u202e王姨阿',
    '[CQ:at,qq=all]',
    '<b>王</b>',
    '13812345678',
    '王13812345678',
    '138 1234 5678',
    '👨‍👩‍👧‍👦💊💊',
    'a\u0301\u0301\u0301\u0301',
    'https://example.org/?u=1',
  ),
)

const words = fc.oneof(fc.constantFrom('络活喜', '诺和灵30R', '达喜', 'Norvasc', '布洛芬混悬液'), hostile)

const itemView = fc.record({
  written: words,
  strength: fc.constantFrom(null, '5mg', '0.5g', '75mg/75mg'),
  quantity: fc.constantFrom(null, 0.5, 1, 2, 3, 30),
  unit: fc.constantFrom(null, ...units),
})

const medicines: fc.Arbitrary<Medicines> = fc.oneof(
  fc.record({
    kind: fc.constant('named' as const),
    items: fc.array(itemView, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('private' as const), count: fc.integer({ min: 1, max: 5 }) }),
)

const placed: fc.Arbitrary<LegView> = fc.record({
  at: fc.record({
    pharmacy: fc.constantFrom(huimin, hospital, kangle),
    slot: fc.constantFrom(
      slot('03-17', '11:30'),
      slot('03-18', '14:00'),
      slot('03-21', '12:30'),
      slot('04-02', '09:00'),
    ),
    closes: fc.constantFrom(null, at('03-17', '17:30')),
  }),
  medicines,
  reviewed: fc.boolean(),
  ready: fc.boolean(),
  pickedUp: fc.boolean(),
})

const waiting: fc.Arbitrary<LegView> = fc.record({
  at: fc.constant(null),
  medicines,
  reviewed: fc.constant(false),
  ready: fc.constant(false),
  pickedUp: fc.constant(false),
})

const anyHail = fc.oneof(fc.constantFrom(ayi, linda, { name: null, elder: true }), hostile.map(hailOf))

const viewWith = (legs: fc.Arbitrary<readonly LegView[]>): fc.Arbitrary<AppointmentView> =>
  fc.record({
    hail: anyHail,
    code: fc.constantFrom('0317-005', '1231-1234'),
    status: fc.constantFrom(...appointmentStatuses),
    legs,
    medicines,
    fetching: fc.constantFrom({ by: 'self' } as const, run.fetching),
    recipient: fc.oneof(fc.constantFrom(null, ...recipients), hostile),
    needsPrescription: fc.boolean(),
    wishMissed: fc.boolean(),
    roomMissing: fc.boolean(),
    cardWithAgent: fc.constantFrom(null, '小陈'),
    milestones: fc.constant([]),
    urgent: fc.boolean(),
  })

const bookedView = viewWith(
  fc
    .tuple(fc.array(placed, { minLength: 1, maxLength: 4 }), fc.array(waiting, { maxLength: 1 }))
    .map(([some, more]) => [...some, ...more]),
)
const anyView = viewWith(fc.array(fc.oneof(placed, waiting), { maxLength: 4 }))

/** Everything that is said to residents about one appointment. */
const aboutOne = (say: Phrases, it: AppointmentView, text: string): readonly string[] => [
  say.booked(it, scene),
  say.waitlisted(it, scene),
  say.pending(it, 'too-soon', scene),
  say.pending(it, 'unknown-drug', scene),
  say.noInstitution(it, scene),
  say.moved(it, 'out-of-stock', kangle.name, scene),
  say.moved(it, 'capacity', null, scene),
  say.amended(it, scene),
  say.cancelled(it, scene),
  say.itemsCancelled(it, it.medicines, scene),
  say.rejected(it, { told: 'here', words: text }, scene),
  say.ready(it, scene),
  say.pickedUp(it, scene),
  say.received(it, scene),
  say.status([it], scene),
  say.repeated(it, scene),
  say.wrongMedicine(it, true, it.hail),
  say.askDrug(it.hail, text, [text, '诺和锐']),
  say.askBox(it.hail, text),
  say.askAmount(it.hail, [text, text]),
  say.askWhich(it.hail, [{ ...it, from: null }], scene),
  say.askConfirmForOther(it.hail, 'cancel', it, true),
  say.unknownCode(it.hail, text),
  say.tooLate(it, scene),
  say.remindSlot(it, scene),
  say.notReadyYet(it, scene),
  say.neutral(text),
]

/** The phone of who is on duty stands in the directory for everybody. */
const namesDuty: ReadonlySet<string> = new Set([
  'everyday',
  'emergency',
  'childFever',
  'unwell',
  'wrongTaken',
  'runsOut',
  'stillCalling',
  'moneyIsNotNoted',
  'heardYou',
  'notAlone',
  'outsideHours',
])

describe.each(languages)('whatever it says in %s', (language) => {
  const say = phrasesFor(language)
  const bring = language === 'zh' ? /医保卡/u : /insurance card/u
  const time = language === 'zh' ? /(?:上午|中午|下午)\d{1,2}(?::\d\d|点)/u : /\d (?:am|pm)|noon/u
  const day =
    language === 'zh' ? /今天|明天|后天|周./u : /today|tomorrow|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d/iu

  it('keeps every phrase within four lines, lists aside', () => {
    const long = Object.entries(examples(say, ayi))
      .filter(([name]) => !mayBeLong.has(name))
      .flatMap(([name, all]) =>
        Object.entries(all).map(([what, text]) => ({ name: `${name}: ${what}`, text })),
      )
      .filter(({ text }) => text.split('\n').length > 4 || text.trim() === '')
    expect(long).toEqual([])
  })

  it('uses no word of a machine, one apology and one picture at most', () => {
    for (const [name, all] of Object.entries(examples(say, ayi)))
      for (const text of Object.values(all)) {
        expect(text, name).not.toMatch(forbidden)
        expect(count(text, emoji), text).toBeLessThanOrEqual(1)
        expect(count(text, apologies), text).toBeLessThanOrEqual(1)
        expect(text, name).not.toMatch(/undefined|null|NaN|\[object|，，|。。|,,|；。| {2}\S*\.$/u)
      }
  })

  it('names nobody to residents but who is spoken to and who is on duty', () => {
    for (const [name, all] of Object.entries(examples(say, ayi)))
      if (!toRoles.has(name) && !namesDuty.has(name))
        for (const text of Object.values(all)) {
          expect(codeless(text), name).not.toMatch(phone)
          expect(text, name).not.toContain('任老师')
        }
  })

  it('tells of a booking its code, institution, day, time and what to bring', () => {
    fc.assert(
      fc.property(bookedView, (it) => {
        for (const text of [
          say.booked(it, scene),
          say.amended(it, scene),
          say.moved(it, 'paused', null, scene),
        ]) {
          expect(text).toContain(it.code)
          for (const leg of it.legs) if (leg.at !== null) expect(text).toContain(leg.at.pharmacy.name)
          expect(text).toMatch(day)
          expect(text).toMatch(time)
          expect(text).toMatch(bring)
        }
      }),
    )
  })

  it('asks for a missing room in the same answer', () => {
    fc.assert(
      fc.property(bookedView, (it) => {
        expect(say.booked({ ...it, roomMissing: true }, scene)).toMatch(
          language === 'zh' ? /几室/u : /which room/iu,
        )
      }),
    )
  })

  it('stays within four lines and harmless, whatever people call themselves and their medicines', () => {
    fc.assert(
      fc.property(anyView, hostile, (it, text) => {
        for (const said of aboutOne(say, it, text)) {
          expect(said.split('\n').length, said).toBeLessThanOrEqual(4)
          expect(codeless(said), said).not.toMatch(phone)
          expect(unasked(said).replaceAll('\n', ''), said).not.toMatch(/[@<>[\]\p{Cc}\p{Cf}]/u)
          expect(said.length).toBeLessThan(1_000)
        }
      }),
    )
  })

  it('never names a private medicine', () => {
    fc.assert(
      fc.property(anyView, (it) => {
        const all = view(it.hail, {
          ...it,
          medicines: { kind: 'private', count: 2 },
          legs: it.legs.map((leg) => ({ ...leg, medicines: { kind: 'private', count: 1 } })),
        })
        const open = { ...all, hail: ayi, recipient: null }
        for (const said of aboutOne(say, open, '').slice(0, -4))
          expect(said).not.toMatch(/络活喜2|诺和灵30R 2|5mg/u)
        for (const said of [say.booked(open, scene), say.ready(open, scene)])
          expect(said).toMatch(language === 'zh' ? /药（?\d样|您的药/u : /medicine/u)
      }),
    )
  })

  it('speaks to an elder with 您 and never with 你', () => {
    for (const all of Object.values(examples(say, ayi)))
      for (const text of Object.values(all)) expect(text).not.toContain('你')
  })
})

it('has an English phrase wherever it has a Chinese one, and no Chinese in it but names', () => {
  const own = /[\p{Script=Han}]+/gu
  const given = new Set(
    '络活喜 立普妥 诺和灵 诺和锐 来得时 来优时 拜新铜 拜新同 降压药 胰岛素 代文 华法林 惠民药房 赤峰路医院 康乐大药房 欧阳路 号 小陈 吴协调 王阿姨 李伯伯 青霉素过敏 处方过期了 那个白的 惠明 盒 胸口疼 明天再送 我在楼下 隔壁'.split(
      ' ',
    ),
  )
  for (const [name, all] of Object.entries(examples(phrasesFor('en'), linda)))
    for (const text of Object.values(all))
      for (const [word] of text.matchAll(own)) expect(given, `${name}: ${text}`).toContain(word)
})
