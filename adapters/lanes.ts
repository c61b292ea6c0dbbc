/** Steps of one key run one after another, those of different keys at the same time. */
export interface Lanes {
  run<T>(key: string | number, step: () => Promise<T>): Promise<T>
  /** Resolves when nothing runs or waits any more. */
  idle(): Promise<void>
}

export function createLanes(): Lanes {
  const last = new Map<string | number, Promise<unknown>>()
  return {
    run(key, step) {
      const before = last.get(key)
      const run = before === undefined ? step() : before.then(step)
      const end = run
        .catch(() => {})
        .then(() => {
          if (last.get(key) === end) last.delete(key)
        })
      last.set(key, end)
      return run
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values())
    },
  }
}
