import { describe, expect, it } from 'vitest'
import { normalise } from '../../../src/intake/normalise.ts'
import { examplesOf } from '../../../src/intake/saying.ts'
import { findNeighbour, isNeighbourAside } from '../../../src/intake/who/neighbour.ts'
import { neighbours } from '../../../src/intake/who/neighbours.ts'
import { neighboursAside } from '../../../src/intake/who/neighbours-aside.ts'

const isForNeighbour = (said: string): boolean => {
  const { text } = normalise(said)
  return findNeighbour(text) !== null && !isNeighbourAside(text)
}

describe('a neighbour', () => {
  it.each(examplesOf(...neighbours))('is who it is for: %s', (said) =>
    expect(isForNeighbour(said)).toBe(true),
  )

  it.each(examplesOf(...neighboursAside))('is only spoken of: %s', (said) =>
    expect(isForNeighbour(said)).toBe(false),
  )

  it.each(['送到楼下', '公司楼下', '放三楼', '对过敏有用', '不对，是两盒'])('is not there: %s', (said) =>
    expect(findNeighbour(normalise(said).text)).toBeNull(),
  )
})
