import type { Account, Language } from './message.ts'
import type { Wish } from './time.ts'

export const units = [
  '盒',
  '瓶',
  '板',
  '片',
  '粒',
  '支',
  '袋',
  '贴',
  '包',
  '管',
  '罐',
  '桶',
  '套',
  '台',
  '个',
  '卷',
  '天',
] as const
/** 天 is a supply for a time (一个月的量 → 30 天); everything else is a pack or a piece. */
export type Unit = (typeof units)[number]

/** One medicine of a request, with the words kept: nothing that a resident wrote is lost. */
export interface Item {
  readonly written: string
  /** The generic name, which is the id in the catalogue; null while nobody knows which drug is meant. */
  readonly drug: string | null
  /** The brand that was written, if one was: 络活喜缺货 concerns only those who wrote 络活喜. */
  readonly brand: string | null
  readonly form: string | null
  /** 缓释, 控释, 肠溶 …: another medicine at the counter than the plain tablet. */
  readonly release: string | null
  /** ASCII, lower case, no spaces, as said: `5mg`, `75mg/75mg`. */
  readonly strength: string | null
  /** The pack as described: `5mg*28片`. */
  readonly pack: string | null
  readonly quantity: number | null
  readonly unit: Unit | null
}

/** Digits and letters as people say them: 690弄2号1402 is lane 690, building 2, room 1402. */
export interface Address {
  readonly lane: string | null
  readonly building: string | null
  readonly unit: string | null
  readonly room: string | null
}

export const recipients = [
  '母亲',
  '父亲',
  '爷爷',
  '奶奶',
  '外公',
  '外婆',
  '配偶',
  '孩子',
  '兄弟姐妹',
  '邻居',
  '其他',
] as const
export type Recipient = (typeof recipients)[number]

/** For whom: an address with a relation or a name. The writer may be somebody else. */
export interface Patient {
  readonly community: string | null
  readonly address: Address
  /** Null for the writer. */
  readonly recipient: Recipient | null
  /** 任老师, 任 …, where a name was written. */
  readonly name: string | null
}

export interface Writer extends Account {
  /** The name as the group shows it. */
  readonly name: string
}

/** What concerns health reaches the pharmacist, what concerns the door the agent; none of it is posted. */
export interface Note {
  readonly kind: 'health' | 'door' | 'privacy' | 'price' | 'substitution' | 'other'
  readonly text: string
}

export interface Prescription {
  readonly standing: 'has' | 'none' | 'expired'
  readonly number: string | null
  /** Local date `YYYY-MM-DD`. */
  readonly date: string | null
  readonly prescriber: string | null
}

export type Benefit = '普通' | '门诊慢特病' | '自费'

/** Amounts in fen (1/100 yuan), integers. */
export interface Settlement {
  readonly total: number | null
  readonly fund: number | null
  readonly selfPaid: number | null
  readonly payer: string | null
}

/** What a patient needs. FHIR MedicationRequest with intent `proposal`, never `order`: that is the doctor's. */
export interface Request {
  readonly items: readonly Item[]
  readonly patient: Patient
  readonly writer: Writer
  readonly wish: Wish | null
  readonly urgent: boolean
  /** Digits only. A claim, not a key. */
  readonly phone: string | null
  readonly notes: readonly Note[]
  /** Is the insurance card at hand? Null if not said. */
  readonly card: boolean | null
  readonly prescription: Prescription | null
  readonly benefit: Benefit | null
  readonly settlement: Settlement | null
  readonly language: Language
}

export const noAddress: Address = { lane: null, building: null, unit: null, room: null }

/** A building is enough of an address to book. */
export const hasBuilding = (address: Address): boolean => address.building !== null
