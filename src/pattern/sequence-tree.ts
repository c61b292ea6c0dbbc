/** A node of the tree: 0 is its root, and says as well that there is no way on. */
export type TreeNode = number
export const root: TreeNode = 0

const fewestSlots = 16

/** Sequences of numbers below 2³² as a tree, in one table of numbers: to go a step costs a look-up or two. */
export class SequenceTree {
  /** An open hash table from a node and a number to the next node; a slot is free where that is the root. */
  #nodes = new Uint32Array(fewestSlots)
  #symbols = new Uint32Array(fewestSlots)
  #next = new Uint32Array(fewestSlots)
  #size = 1

  /** The node at which a sequence ends. */
  add(symbols: Iterable<number>): TreeNode {
    let node = root
    for (const symbol of symbols) {
      const next = this.next(node, symbol)
      node = next === root ? this.#grow(node, symbol) : next
    }
    return node
  }

  /** One step on; the root where no sequence goes on so. */
  next(node: TreeNode, symbol: number): TreeNode {
    return this.#next[this.#slotOf(node, symbol)] ?? root
  }

  #grow(node: TreeNode, symbol: number): TreeNode {
    // At least every other slot stays free, so that a look-up ends soon.
    if (2 * this.#size >= this.#next.length) this.#widen()
    const next = this.#size
    this.#size += 1
    this.#put(node, symbol, next)
    return next
  }

  #widen(): void {
    const [nodes, symbols, steps] = [this.#nodes, this.#symbols, this.#next]
    this.#nodes = new Uint32Array(2 * steps.length)
    this.#symbols = new Uint32Array(2 * steps.length)
    this.#next = new Uint32Array(2 * steps.length)
    for (const [slot, next] of steps.entries())
      if (next !== root) this.#put(nodes[slot] ?? root, symbols[slot] ?? 0, next)
  }

  #put(node: TreeNode, symbol: number, next: TreeNode): void {
    const slot = this.#slotOf(node, symbol)
    this.#nodes[slot] = node
    this.#symbols[slot] = symbol
    this.#next[slot] = next
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

/** The UTF-16 units of a text: a sequence for the tree. */
export const unitsOf = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
