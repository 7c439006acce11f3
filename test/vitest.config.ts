import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

const root = new URL('..', import.meta.url).pathname
const binary = ['test/cli/**/*.test.ts', 'test/docs/**/*.test.ts', 'test/terminal/program/**/*.test.ts']
// Files share the modules of their process, which loads them once: loading took a quarter of the time. No module keeps state
// that changes a result; what a file changes outside its modules, it puts back.
const temporary = 'test/temporary-folder.ts'
const settings = { testTimeout: 120_000, hookTimeout: 120_000, isolate: false }

export default defineConfig({
  test: {
    root,
    // By default one processor is left idle.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...settings,
          name: 'source',
          root,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: binary,
          globalSetup: [temporary]
        }
      },
      {
        test: {
          ...settings,
          name: 'binary',
          root,
          include: binary,
          globalSetup: [temporary, 'test/cli/build-program.ts']
        }
      }
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
