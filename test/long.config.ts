import { defineConfig } from 'vitest/config'

/**
 * The full forms of the tests that draw, kill and break: `npm run test:long`, within an hour on two cores (2026-11-22: all
 * 80 in 31 minutes, at low priority beside other work).
 */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/fault/**/*.test.ts', 'test/**/*.long.test.ts', 'test/**/*.property.test.ts'],
    exclude: ['test/bench/**'],
    env: { YAOYUE_LONG: '1' },
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    disableConsoleIntercept: true,
  },
})
