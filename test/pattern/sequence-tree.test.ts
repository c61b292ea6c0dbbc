import { describe, expect, it } from 'vitest'
import { root, SequenceTree } from '../../src/pattern/sequence-tree.ts'
import fc from '../support/draws.ts'

const sequences = fc.array(
  fc.array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1, maxLength: 8 }),
  {
    maxLength: 60,
  },
)

function walk(tree: SequenceTree, sequence: readonly number[]): number {
  let node = root
  for (const symbol of sequence) {
    node = tree.next(node, symbol)
    if (node === root) break
  }
  return node
}

describe('a tree of sequences', () => {
  it('leads along every sequence to a node of its own, and nowhere else', () => {
    fc.assert(
      fc.property(sequences, sequences, (kept, others) => {
        const tree = new SequenceTree()
        const ends = new Map(kept.map((sequence) => [sequence.join(), tree.add(sequence)]))
        for (const sequence of kept) expect(walk(tree, sequence)).toBe(ends.get(sequence.join()))
        expect(new Set(ends.values()).size).toBe(ends.size)
        const begun = new Set(
          kept.flatMap((sequence) => sequence.map((_, at) => sequence.slice(0, at + 1).join())),
        )
        for (const sequence of others) expect(walk(tree, sequence) !== root).toBe(begun.has(sequence.join()))
      }),
    )
  })

  it('keeps a number at the end of a sequence, and nothing elsewhere', () => {
    fc.assert(
      fc.property(sequences, (kept) => {
        const tree = new SequenceTree()
        const numbers = new Map<string, number>()
        for (const [nth, sequence] of kept.entries()) {
          tree.add(sequence, nth + 1)
          numbers.set(sequence.join(), nth + 1)
        }
        for (const sequence of kept) {
          let node = root
          for (const [at, symbol] of sequence.entries()) {
            const step = tree.step(node, symbol)
            expect(tree.keptAt(step)).toBe(numbers.get(sequence.slice(0, at + 1).join()) ?? 0)
            node = tree.nodeAt(step)
          }
          expect(tree.keptAt(tree.step(node, 0xdecade))).toBe(
            numbers.get([...sequence, 0xdecade].join()) ?? 0,
          )
        }
      }),
    )
  })

  it('of nothing leads nowhere', () => {
    expect(new SequenceTree().next(root, 0)).toBe(root)
  })
})
