/** A node of the tree: 0 is its root, and says as well that there is no way on. */
export type TreeNode = number
export const root: TreeNode = 0

/** Where a step of a tree stands, whether it leads on or not. */
export type Step = number

/** Of each slot side by side, so that one look fetches them all: the node, the number, the next node, and what is kept there. */
const width = 4
const fewestSlots = 16

/** Sequences of numbers below 2³² as a tree, in one table of numbers: to go a step costs a look-up or two. */
export class SequenceTree {
  /** An open hash table from a node and a number to the next node; a slot is free where that is the root. */
  #slots = new Uint32Array(width * fewestSlots)
  #size = 1

  /**
   * The node at which a sequence ends.
   * @param kept a number that is kept at its end, from 1 on; 0 leaves what is kept there
   */
  add(symbols: Iterable<number>, kept = 0): TreeNode {
    let node = root
    let step: Step | null = null
    for (const symbol of symbols) {
      if (this.next(node, symbol) === root) this.#grow(node, symbol)
      step = this.step(node, symbol)
      node = this.nodeAt(step)
    }
    if (step !== null && kept !== 0) this.#slots[step + 3] = kept
    return node
  }

  /** One step on; the root where no sequence goes on so. */
  next(node: TreeNode, symbol: number): TreeNode {
    return this.nodeAt(this.step(node, symbol))
  }

  /** Where the step from a node by a number stands, or would stand: good until more is added. */
  step(node: TreeNode, symbol: number): Step {
    const slots = this.#slots
    const last = slots.length - 1
    let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) * width) & last
    while (slots[slot + 2] !== root && (slots[slot] !== node || slots[slot + 1] !== symbol))
      slot = (slot + width) & last
    return slot
  }

  /** Where a step leads; the root where it leads nowhere. */
  nodeAt(step: Step): TreeNode {
    return this.#slots[step + 2] ?? root
  }

  /** What is kept where a step leads; 0 is nothing. */
  keptAt(step: Step): number {
    return this.#slots[step + 3] ?? 0
  }

  #grow(node: TreeNode, symbol: number): void {
    // At least every other slot stays free, so that a look-up ends soon.
    if (2 * width * this.#size >= this.#slots.length) this.#widen()
    const step = this.step(node, symbol)
    this.#slots[step] = node
    this.#slots[step + 1] = symbol
    this.#slots[step + 2] = this.#size
    this.#size += 1
  }

  #widen(): void {
    const slots = this.#slots
    this.#slots = new Uint32Array(2 * slots.length)
    for (let slot = 0; slot < slots.length; slot += width) {
      if (slots[slot + 2] === root) continue
      const step = this.step(slots[slot] ?? root, slots[slot + 1] ?? 0)
      for (let part = 0; part < width; part += 1) this.#slots[step + part] = slots[slot + part] ?? 0
    }
  }
}

/** The UTF-16 units of a text: a sequence for the tree. */
export const unitsOf = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
