import fc from 'fast-check'

/**
 * What the everyday tests draw is the same each time: a change is blamed for what it broke, and for nothing else. The long
 * tests draw anew each time, and say with which seed they failed: `YAOYUE_SEED=… npm test` draws that again.
 */
const { YAOYUE_SEED: given, YAOYUE_LONG: isLong } = process.env
if (given !== undefined) fc.configureGlobal({ seed: Number(given) })
else if (isLong === undefined) fc.configureGlobal({ seed: 20260317 })

export default fc
