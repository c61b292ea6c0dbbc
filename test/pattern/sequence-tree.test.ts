import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { root, SequenceTree } from '../../src/pattern/sequence-tree.ts'

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

  it('of nothing leads nowhere', () => {
    expect(new SequenceTree().next(root, 0)).toBe(root)
  })
})
