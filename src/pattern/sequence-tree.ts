/** A node of the tree: 0 is its root, and says as well that there is no way on. */
export type TreeNode = number
export const root: TreeNode = 0

/** Of each slot side by side, so that one look fetches them all: the node, the number, the next node, and nothing. */
const width = 4
const fewestSlots = 16

/** Sequences of numbers below 2³² as a tree, in one table of numbers: to go a step costs a look-up or two. */
export class SequenceTree {
  /** An open hash table from a node and a number to the next node; a slot is free where that is the root. */
  #slots = new Uint32Array(width * fewestSlots)
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
    return this.#slots[this.#slotOf(node, symbol) + 2] ?? root
  }

  #grow(node: TreeNode, symbol: number): TreeNode {
    // At least every other slot stays free, so that a look-up ends soon.
    if (2 * width * this.#size >= this.#slots.length) this.#widen()
    const next = this.#size
    this.#size += 1
    this.#put(node, symbol, next)
    return next
  }

  #widen(): void {
    const slots = this.#slots
    this.#slots = new Uint32Array(2 * slots.length)
    for (let slot = 0; slot < slots.length; slot += width) {
      const next = slots[slot + 2] ?? root
      if (next !== root) this.#put(slots[slot] ?? root, slots[slot + 1] ?? 0, next)
    }
  }

  #put(node: TreeNode, symbol: number, next: TreeNode): void {
    const slot = this.#slotOf(node, symbol)
    this.#slots[slot] = node
    this.#slots[slot + 1] = symbol
    this.#slots[slot + 2] = next
  }

  /** Where the step from a node by a number stands, or would stand. */
  #slotOf(node: TreeNode, symbol: number): number {
    const slots = this.#slots
    const last = slots.length - 1
    let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) * width) & last
    while (slots[slot + 2] !== root && (slots[slot] !== node || slots[slot + 1] !== symbol))
      slot = (slot + width) & last
    return slot
  }
}

/** The UTF-16 units of a text: a sequence for the tree. */
export const unitsOf = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
