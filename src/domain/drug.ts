/** How a drug may be handed out. `unknown` is treated as `prescription` (a wrong medicine is worse than none). */
export const supplies = ['prescription', 'otc', 'device', 'unknown'] as const
export type Supply = (typeof supplies)[number]

export const sensitivities = [
  'psychiatric',
  'epilepsy',
  'hiv',
  'hepatitis-b',
  'tuberculosis',
  'sexual-health',
  'early-pregnancy',
  'oncology',
  'incontinence',
  'addiction',
] as const
export type Sensitivity = (typeof sensitivities)[number]

export const regulations = ['psychotropic', 'narcotic', 'ephedrine', 'real-name'] as const
export type Regulation = (typeof regulations)[number]

/** A line of the catalogue. Names are as people write them; `generic` is the shortest usual 通用名 and the drug's id. */
export interface Drug {
  readonly generic: string
  readonly brands: readonly Brand[]
  readonly aliases: readonly string[]
  /** INN and western brand names, lower case where it does not matter. */
  readonly english: readonly string[]
  readonly forms: readonly string[]
  /** ASCII, lower case, no spaces: `5mg`, `80mg/12.5mg`. */
  readonly strengths: readonly string[]
  readonly supply: Supply
  readonly marks: DrugMarks
}

export interface Brand {
  readonly name: string
  /** Set where the brand stands for one form or release (拜新同 is the 控释片). */
  readonly form: string | null
}

export interface DrugMarks {
  /** Illnesses of the 门诊慢特病 list; 恶性肿瘤 and 重症精神病 restrict where it is dispensed, others are information. */
  readonly conditions: readonly string[]
  readonly regulated: readonly Regulation[]
  readonly sensitive: readonly Sensitivity[]
  /** The strength must be named when the pharmacist reviews it. */
  readonly strict: boolean
  readonly coldChain: boolean
  readonly injection: boolean
  /** A fever or cold drug: more than three boxes of an over-the-counter one go to a pharmacist. */
  readonly feverCold: boolean
}

/** A word that names a class (退烧药) or a part that several drugs share (胰岛素). */
export interface DrugClass {
  readonly words: readonly string[]
  /** `choices` are offered with numbers; `box` asks for the name on the box. */
  readonly ask: 'choices' | 'box'
  /** Generic or brand names in the catalogue. */
  readonly choices: readonly string[]
}

export const needsPrescription = (drug: Drug): boolean =>
  drug.supply === 'prescription' || drug.supply === 'unknown'

/** Conditions that decide where a drug may be dispensed (TRANSCRIPTS, Placing). */
export const restrictedConditions: readonly string[] = ['恶性肿瘤', '重症精神病']
