import type { DrugClass } from '../domain/drug.ts'
import type { Intent } from '../domain/intent.ts'
import type { Language } from '../domain/message.ts'
import type { Address, Item, Note, Recipient, Unit } from '../domain/request.ts'
import type { Interval, Wish } from '../domain/time.ts'
import type { ChildFever } from './fever.ts'
import type { NotDone } from './not-done.ts'

export { type Intent, intents } from '../domain/intent.ts'

/** Which drug a stretch of text means. */
export type DrugMatch =
  /**
   * `sure` is false where it was a guess; then it becomes a question to the resident. `near` are others that it may be,
   * and itself where no other is but it must be asked all the same.
   */
  | {
      readonly kind: 'drug'
      readonly drug: string
      readonly brand: string | null
      readonly sure: boolean
      readonly near: readonly string[]
    }
  | { readonly kind: 'class'; readonly class: DrugClass }
  /** Wanted like a medicine, but nothing in the catalogue is like it. */
  | { readonly kind: 'unknown' }

/** A drug seen in the text, wanted or not. Offsets count UTF-16 units of the original message text. */
export interface Mention {
  readonly written: string
  readonly start: number
  readonly end: number
  readonly match: DrugMatch
  /** Not wanted: "不要布洛芬", "上次的还有", "换成" what it was before. */
  readonly refused: boolean
  /** Refused in so many words, 不要了: not for what is left of it. Where it was ordered, it goes. */
  readonly declined: boolean
}

export interface ReadItem extends Item {
  readonly match: DrugMatch
  /** However sure it is which drug it is, perhaps it is only spoken of: see `intake/certainty`. Then it is asked about. */
  readonly doubted: boolean
}

/** How an amend changes the items of what was asked before. */
export type AmendMode =
  /** 改成3盒: the named items as they shall stand. */
  | 'set'
  /** 再加一盒, 还要: added to what is there. */
  | 'add'
  /** 换成泮托拉唑: takes the place of what was refused, or of the only item. */
  | 'replace'

/** One line of a 接龙. */
export interface ListLine {
  /** Without its number, normalised: what makes it the same line when the list is posted again. */
  readonly text: string
  readonly name: string | null
  readonly address: Address
  readonly phone: string | null
  readonly recipient: Recipient | null
  readonly wish: Wish | null
  readonly urgent: boolean
  readonly notes: readonly Note[]
  readonly items: readonly ReadItem[]
  /** 不需要, 跳过, 空, or no more than who it is: the line wants nothing. */
  readonly declined: boolean
}

export interface ReadList {
  /** The words before the first line. */
  readonly title: string
  readonly lines: readonly ListLine[]
}

/** 不是明天，是后天; 说错了，后天休息: it takes the place of a closing that they have just noted. */
export interface Instead {
  /** The day that was wrong; null where none is named, so that it is the last. */
  readonly not: Interval | null
  /** That it is closed is said again; 是后天 alone is of a closing only where there was one. */
  readonly isSure: boolean
}

/** A word of a role, as written; whether the sender may say it is the desk's business. */
export type Command =
  | { readonly kind: 'approve' }
  | { readonly kind: 'reject'; readonly reason: string | null }
  | { readonly kind: 'ready' }
  /** 氨氯地平缺货: of a substance, or of a brand only. `returns` where it is said that it will come (下周三才有). */
  | { readonly kind: 'out-of-stock'; readonly mentions: readonly Mention[]; readonly returns?: true }
  /** `left` where it did not come just now: 只剩1盒. */
  | {
      readonly kind: 'in-stock'
      readonly mentions: readonly Mention[]
      readonly amount: number | null
      readonly left?: true
    }
  /** 80mg的没了，160mg的有: of a strength, which no shelf in the book has. */
  | { readonly kind: 'shelf-strength'; readonly mentions: readonly Mention[] }
  /** 0317-005 只配到1盒，下午再来拿另一盒: a part of that order. */
  | {
      readonly kind: 'part-only'
      readonly amount: number
      readonly unit: string
      /** When the rest is to be had, in the words of the counter. */
      readonly rest: string | null
    }
  /** 下周二到货, 快没了: of the shelf, and neither here nor out. */
  | { readonly kind: 'shelf-later'; readonly mentions: readonly Mention[] }
  /** 0317-005 缺货: a part of that order, which the desk knows. */
  | { readonly kind: 'out-of-stock-there'; readonly mentions: readonly Mention[] }
  /** 明天休息, and 明天照常. */
  | {
      readonly kind: 'close-day' | 'open-day'
      readonly days: Interval
      /** Where a coordinator names one; a pharmacist speaks of their own. */
      readonly pharmacy: string | null
      readonly instead?: Instead
    }
  /** 明天下午休息; null where no hours are said (提前关门). */
  | {
      readonly kind: 'close-part'
      readonly time: Wish | null
      readonly pharmacy: string | null
      /** 4点关门: from then on. */
      readonly toEvening?: true
      readonly instead?: Instead
    }
  /** 不关了，照常开: of what was closed last. */
  | { readonly kind: 'open-again' }
  /** 今天还有几单. */
  | {
      readonly kind: 'day-list'
      readonly days: Interval | null
      /** 10:30那拨有谁: in minutes of the day, or of half of it. */
      readonly at?: number
    }
  | { readonly kind: 'pick-up-list' }
  /** 谁还没备好, 哪些晚了, 还有哪些没送: whatever the office, of what is theirs. */
  | { readonly kind: 'open-list'; readonly of: 'to-deliver' | 'not-ready' | 'late' | 'tomorrow' }
  /** 今天一共做了几个. */
  | { readonly kind: 'done-today' }
  /** 打印, 导出, 这个星期多少单: where it is to be had; 现在谁值班. */
  | { readonly kind: 'where'; readonly what: 'paper' | 'duty' }
  | { readonly kind: 'card-collected' }
  | { readonly kind: 'card-returned' }
  | { readonly kind: 'picked-up' }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'no-show' }
  /** 没取到, 卡没给我, 送到了但家里没人; 备错了，先别来: what may have been noted did not happen. */
  | { readonly kind: 'undone'; readonly step: NotDone | 'ready' }
  /**
   * 刚才那个不算, 撤销: whatever they noted last shall not count. `asks` where they may speak of something else (看错了).
   */
  | {
      readonly kind: 'take-back'
      readonly asks?: true
      /** 打错了，是005不通过: the same said of another order just before. */
      readonly of?: 'approve' | 'reject' | 'ready' | 'picked-up' | 'no-show'
    }
  /** 库存: what the book knows of a pharmacist's own shelf. */
  | { readonly kind: 'shelf' }
  /** 帮助, 怎么用: what somebody with that role can say. */
  | { readonly kind: 'help' }
  | { readonly kind: 'summary' }
  | { readonly kind: 'to-do' }
  /** 谁没回话, 等货的有哪些, 哪些没看懂: of what needs a person only that. */
  | { readonly kind: 'to-do-of'; readonly of: 'asked' | 'waitlist' | 'unknown-drug' }
  /** 看板: a link to the board. */
  | { readonly kind: 'board' }
  /** 我来, 我去看: somebody looks after an alert. */
  | { readonly kind: 'take-alert' }
  /** 处理好了. */
  | { readonly kind: 'close-alert' }
  | { readonly kind: 'reassign'; readonly pharmacy: string }
  /** 赤峰路医院的单子都挪到惠民药房. */
  | { readonly kind: 'reassign-all'; readonly from: string; readonly pharmacy: string }
  /** 挪回 赤峰路医院: what a pause moved away; null where no institution is named. */
  | { readonly kind: 'move-back'; readonly pharmacy: string | null }
  /** 撤销, in a coordinator's mouth: how a pause is taken back. */
  | { readonly kind: 'undo-move' }
  /** 叫他们先别去, of what lies ready at a closed counter. */
  | { readonly kind: 'hold-back'; readonly pharmacy: string | null }
  /** `time` as written, empty where it is from now on until somebody resumes it. */
  | { readonly kind: 'pause' | 'resume'; readonly pharmacy: string | null; readonly time: string }

/** Short answers, read without knowing the question; the desk reads them against the one it asked. */
export interface Answer {
  readonly yes: boolean
  readonly no: boolean
  /** A bare number or a number with a unit: "2", "三盒", "第二个". */
  readonly number: number | null
  /** An amount without a drug beside it: "三盒", "各2盒", "一个月的量". */
  readonly amount: { readonly quantity: number; readonly unit: Unit | null } | null
  /** A strength without a drug beside it: "5mg的". */
  readonly strength: string | null
  /** 都, 全部, 整单: all of what is open. */
  readonly all: boolean
  /** 帮我看, 不知道, 随便: a person shall help. */
  readonly unsure: boolean
  /** 都要, 一起, 加: when asked add or replace. */
  readonly add: boolean
  /** 换成, 就按新的, 不是加. */
  readonly replace: boolean
}

/** A time that is named in a text. */
export interface NamedTime {
  readonly words: string
  /** The days that it names; those of the moment where it only names hours. */
  readonly days: Interval | null
  readonly time: Wish | null
}

/** What intake makes of a text, without the book. */
export interface Understanding {
  /** NFKC, Simplified, half width, no zero-width characters. */
  readonly text: string
  readonly language: Language
  /** Says @志愿者, @volunteer or the like. */
  readonly addressed: boolean
  readonly intent: Intent
  /** A coordinator has taught what such a message is for; no word of it need say so. */
  readonly taught: boolean
  /** Words of an emergency happening now (not 备用/平时). */
  readonly danger: boolean
  /** A small child has a high fever now; the order is taken all the same. */
  readonly childFever: ChildFever | null
  /** Somebody is unwell now (头晕, 人难受), and no word of it is an emergency by itself. */
  readonly unwell: boolean
  /** 谢谢, 辛苦了 and nothing else. */
  readonly thanksOnly: boolean
  /** Asks something about medicine: gets "please ask the pharmacist", never advice. */
  readonly medicalQuestion: boolean
  readonly items: readonly ReadItem[]
  readonly mentions: readonly Mention[]
  readonly amend: AmendMode
  /** Generic names: so many of them in all, whatever is added beside. */
  readonly restated: readonly string[]
  /** A complaint that may be about a medicine which must not be taken; short or missing boxes are none. */
  readonly mayHarm: boolean
  /** Complains of the service, not of a medicine. */
  readonly grievance: boolean
  /** Words of doing oneself harm, wished for or done already. */
  readonly selfHarm: 'wish' | 'done' | null
  /** Somebody has died. */
  readonly bereaved: boolean
  /** 找人, 走不开, 给我打个电话: a person shall help. */
  readonly wantsPerson: boolean
  /** 老样子, 照旧: the last order again. */
  readonly sameAsLast: boolean
  /** From the text alone. */
  readonly address: Address
  /** From the sender's display name. */
  readonly nameAddress: Address
  /** 隔壁楼102, 对面单元: a house that nobody names, so that the room is not in the writer's. */
  readonly otherHouse: boolean
  /** A community named in the text: its code. */
  readonly community: string | null
  readonly patientName: string | null
  readonly phone: string | null
  readonly wish: Wish | null
  /** The first days that are named, whatever is said of them; null where none is, as in 下午吧. */
  readonly days: Interval | null
  /** The first time that is named, with its hours, whatever is said of it. */
  readonly time: Wish | null
  /** Each time that is named and not past, whatever is said of it. */
  readonly eachTime: readonly NamedTime[]
  readonly urgent: boolean
  readonly recipient: Recipient | null
  readonly card: boolean | null
  readonly prescription: boolean | null
  readonly notes: readonly Note[]
  readonly list: ReadList | null
  /** What is counted like a medicine and was understood as none, as written. */
  readonly unheard: readonly string[]
  /** Known medicines beside others that nothing says no to, and that were taken for only spoken of: perhaps wrongly. */
  readonly leftOut: readonly Mention[]
  /** What is asked for each of several people of one message; empty where all of it is for one. */
  readonly shares: readonly ListLine[]
  /** A change that names several people, as it would be read of each of them alone; empty where it names one. */
  readonly parts: readonly Understanding[]
  /** 改成3盒 还有我老公立普妥1盒: what is asked for beside a change, as it would be read alone. */
  readonly more: Understanding | null
  /** Of a change: what it says of each of those whose order stays as it is, as it would be read alone. */
  readonly kept: readonly Understanding[]
  /** `0317-005`, in the order written. */
  readonly codes: readonly string[]
  /** Names of whose orders a counter speaks (李奶奶取了), which only the book can tell; absent elsewhere. */
  readonly patients?: readonly string[]
  readonly command: Command | null
  readonly answer: Answer
}
