import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', '**/*.long.test.ts'],
    testTimeout: 20_000,
    // Many tests wait for a browser or another process: none of the cores need be kept free for the runner.
    maxWorkers: availableParallelism(),
    // Tests that start the program start it a hundred times: it is compiled once.
    env: {
      NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/compiled'),
      // Whoever runs the tests may sit at a Chinese terminal.
      LC_ALL: 'C',
    },
  },
})
