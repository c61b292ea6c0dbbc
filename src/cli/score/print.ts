import { fieldNames, type MessageScore, type Share } from './messages.ts'

const row = (name: string, value: string): string => `${name.padEnd(22)} ${value}`
const figure = (value: number): string => value.toFixed(3)
const shareOf = ({ right, of }: Share): string => figure(right / Math.max(1, of))

/** The figures of a score, one a line, then the first `wrong` messages that were not read whole. */
export function printScore(score: MessageScore, wrong: number): readonly string[] {
  return [
    row('n', String(score.n)),
    row('intent', figure(score.intent)),
    row('item_f1', figure(score.itemF1)),
    row('drug_f1', figure(score.drugF1)),
    row('sure_wrong', String(score.sureWrong)),
    row('sure_share', figure(score.sureShare)),
    row('whole', figure(score.whole)),
    ...fieldNames.map((field) => row(field, shareOf(score.fields[field]))),
    ...fieldNames.map((field) =>
      row(
        `${field}_present`,
        score.present[field].of === 0
          ? '- of 0'
          : `${shareOf(score.present[field])} of ${score.present[field].of}`,
      ),
    ),
    row(
      'by_intent',
      Object.entries(score.byIntent)
        .map(([intent, { right, of }]) => `${intent} ${right}/${of}`)
        .join(', '),
    ),
    ...score.misses
      .slice(0, wrong)
      .flatMap(({ case: one, wrong: fields }) => [
        '',
        `${one.id} [${fields.join(', ')}] ${one.text.replaceAll('\n', ' / ')}`,
        ...fields.map(
          (field) =>
            `   ${field}: ${JSON.stringify(one.gold[field])} read as ${JSON.stringify(one.read[field])}`,
        ),
      ]),
  ]
}
