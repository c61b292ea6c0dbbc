/** Several entries only where their keys have the same hash. */
interface Leaf<Value> {
  readonly hash: number
  readonly entries: readonly (readonly [key: string, value: Value])[]
}

/** One place for each of 32 values of five bits of the hash; only those that are taken are kept, in their order. */
interface Branch<Value> {
  readonly taken: number
  readonly nodes: readonly Node<Value>[]
}

type Node<Value> = Leaf<Value> | Branch<Value>

const bitsPerLevel = 5

/**
 * A map that never changes and has no order, for when there are many entries and hardly any changes from one map to the
 * next: looking up and changing cost a few steps, whatever the size, and all else is shared (a hash trie).
 */
export class TrieMap<Value> {
  readonly #root: Node<Value> | null

  private constructor(root: Node<Value> | null) {
    this.#root = root
  }

  static of<Value>(entries: Iterable<readonly [string, Value]>): TrieMap<Value> {
    let root: Node<Value> | null = null
    for (const [key, value] of entries) root = withEntry(root, 0, hashOf(key), key, value)
    return new TrieMap(root)
  }

  get(key: string): Value | undefined {
    const hash = hashOf(key)
    let node = this.#root
    for (let shift = 0; node !== null; shift += bitsPerLevel) {
      if ('entries' in node)
        return node.hash === hash ? node.entries.find(([its]) => its === key)?.[1] : undefined
      node = node.nodes[placeIn(node, bitOf(hash, shift))] ?? null
    }
    return undefined
  }

  with(key: string, value: Value): TrieMap<Value> {
    return new TrieMap(withEntry(this.#root, 0, hashOf(key), key, value))
  }

  without(key: string): TrieMap<Value> {
    return this.#root === null ? this : new TrieMap(withoutEntry(this.#root, 0, hashOf(key), key))
  }
}

/** FNV-1a, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const bitOf = (hash: number, shift: number): number => 1 << ((hash >>> shift) & 31)

/** Where the node of a bit stands; -1 where there is none. */
const placeIn = ({ taken }: Branch<unknown>, bit: number): number =>
  (taken & bit) === 0 ? -1 : countBits(taken & (bit - 1))

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function withEntry<Value>(
  node: Node<Value> | null,
  shift: number,
  hash: number,
  key: string,
  value: Value,
): Node<Value> {
  if (node === null) return { hash, entries: [[key, value]] }
  if ('entries' in node) {
    if (node.hash === hash)
      return { hash, entries: [...node.entries.filter(([its]) => its !== key), [key, value]] }
    const branch = { taken: bitOf(node.hash, shift), nodes: [node] }
    return withEntry(branch, shift, hash, key, value)
  }
  const bit = bitOf(hash, shift)
  const at = placeIn(node, bit)
  const next = withEntry(node.nodes[at] ?? null, shift + bitsPerLevel, hash, key, value)
  if (at >= 0) return { taken: node.taken, nodes: node.nodes.with(at, next) }
  return { taken: node.taken | bit, nodes: node.nodes.toSpliced(countBits(node.taken & (bit - 1)), 0, next) }
}

function withoutEntry<Value>(
  node: Node<Value>,
  shift: number,
  hash: number,
  key: string,
): Node<Value> | null {
  if ('entries' in node) {
    const entries = node.entries.filter(([its]) => its !== key)
    return entries.length === node.entries.length ? node : entries.length === 0 ? null : { hash, entries }
  }
  const bit = bitOf(hash, shift)
  const at = placeIn(node, bit)
  const child = node.nodes[at]
  if (child === undefined) return node
  const next = withoutEntry(child, shift + bitsPerLevel, hash, key)
  if (next === child) return node
  if (next !== null) return { taken: node.taken, nodes: node.nodes.with(at, next) }
  return node.nodes.length === 1 ? null : { taken: node.taken & ~bit, nodes: node.nodes.toSpliced(at, 1) }
}
