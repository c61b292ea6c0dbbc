/** A node of the tree: 0 is its root, and says as well that there is no way on. */
export type TreeNode = number
export const root: TreeNode = 0

/** Sequences of numbers below 2³² as a tree, in one table of numbers: to go a step costs a look-up or two. */
export class SequenceTree {
  /** An open hash table from a node and a number to the next node; a slot is free where that is the root. */
  readonly #nodes: Uint32Array
  readonly #symbols: Uint32Array
  readonly #next: Uint32Array
  #size = 1

  /** @param mostSteps how many numbers all sequences have together, at most */
  constructor(mostSteps: number) {
    // At least every other slot stays free, so that a look-up ends soon.
    const slots = 2 ** Math.ceil(Math.log2(2 * mostSteps + 2))
    this.#nodes = new Uint32Array(slots)
    this.#symbols = new Uint32Array(slots)
    this.#next = new Uint32Array(slots)
  }

  /** The node at which a sequence ends. */
  add(symbols: Iterable<number>): TreeNode {
    let node = root
    for (const symbol of symbols) {
      const slot = this.#slotOf(node, symbol)
      let next = this.#next[slot] ?? root
      if (next === root) {
        next = this.#size
        this.#size += 1
        this.#nodes[slot] = node
        this.#symbols[slot] = symbol
        this.#next[slot] = next
      }
      node = next
    }
    return node
  }

  /** One step on; the root where no sequence goes on so. */
  next(node: TreeNode, symbol: number): TreeNode {
    return this.#next[this.#slotOf(node, symbol)] ?? root
  }

  /** Where the step from a node by a number stands, or would stand. */
  #slotOf(node: TreeNode, symbol: number): number {
    const last = this.#next.length - 1
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) & last
    while (this.#next[slot] !== root && (this.#nodes[slot] !== node || this.#symbols[slot] !== symbol))
      slot = (slot + 1) & last
    return slot
  }
}
