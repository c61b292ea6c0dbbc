/** Steps of one key run one after another, those of different keys at the same time. */
export type Lanes = <T>(key: string | number, step: () => Promise<T>) => Promise<T>

export function createLanes(): Lanes {
  const last = new Map<string | number, Promise<unknown>>()
  return (key, step) => {
    const before = last.get(key)
    const run = before === undefined ? step() : before.then(step, step)
    const end = run
      .catch(() => {})
      .then(() => {
        if (last.get(key) === end) last.delete(key)
      })
    last.set(key, end)
    return run
  }
}
