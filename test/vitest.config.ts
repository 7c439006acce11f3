import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname
const binary = ['test/cli/**/*.test.ts', 'test/docs/**/*.test.ts']
const settings = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    root,
    projects: [
      { test: { ...settings, name: 'source', root, include: ['test/**/*.test.ts'], exclude: binary } },
      { test: { ...settings, name: 'binary', root, include: binary, globalSetup: ['test/cli/build-program.ts'] } }
    ],
    coverage: {
      provider: 'v8',
      // The command line is tested as a program of its own, where its lines cannot be counted.
      include: ['src/**/*.ts'],
      exclude: ['src/cli/**'],
      reporter: ['text-summary'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 95, functions: 95, branches: 88 }
    }
  }
})
