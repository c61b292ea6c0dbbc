import { describe, expect, it } from 'vitest'
import { findKin } from '../../../src/intake/kinship.ts'
import { normalise } from '../../../src/intake/normalise.ts'
import { excluding, excludingIn, weighing, weighingIn } from '../../../src/intake/who/patient.ts'
import { nameIn, type Rule } from '../../../src/intake/who/rule.ts'

/** The name of whoever writes, for the rule that looks at it. */
const writer = '5-301 施阿婆'

const holdsFor = (rule: Rule, example: string, rulesIn: (text: string) => readonly Rule[]): boolean => {
  const { text } = normalise(example)
  return rulesIn(text).includes(rule) && findKin(text).some((kin) => rule.when(nameIn(text, kin, writer)))
}

describe('every rule of whose the medicine is holds for its example', () => {
  it.each(excluding.map((rule) => ({ example: rule.example, rule })))(
    '$example: nobody',
    ({ example, rule }) => expect(holdsFor(rule, example, excludingIn)).toBe(true),
  )

  it.each(weighing.map((rule) => ({ example: rule.example, rule })))(
    '$example: weighs $rule.weight',
    ({ example, rule }) => expect(holdsFor(rule, example, weighingIn)).toBe(true),
  )
})
