/**
 * How much a fault test does: a short form in `npm test`, the full one in `npm run test:long` (`test/long.config.ts`).
 * fast-check names the seed of a run that failed; `YAOYUE_SEED` runs it again.
 */
const { YAOYUE_LONG: long, YAOYUE_SEED: given } = process.env

export const isLong = long === '1'

/** The seed of this run, printed by every test that draws something. */
export const seed = given === undefined ? Date.now() % 1_000_000_007 : Number(given)

export const size = (short: number, full: number): number => (isLong ? full : short)

/** Parameters for fast-check. */
export const runs = (short: number, full: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: size(short, full),
  seed,
})

/** Says which seed and how many, so that a run can be repeated. */
export const announce = (what: string, count: number): void =>
  console.log(`[fault] ${what}: ${count}, seed ${seed}${isLong ? ' (long)' : ''}`)
