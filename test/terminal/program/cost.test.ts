import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { programBuilder } from './program-builder.ts'

const built = programBuilder()
/** The figures in the design were taken at 36,000: an hour of play. */
const FRAMES = 6000

it('a frame of 160 x 45 costs far less than the 40 ms of a processor that ten a second may take, and leaves nothing in memory', async () => {
  const program = await built('play-program.ts')
  const told = execFileSync(process.execPath, ['--expose-gc', program, String(FRAMES)], { encoding: 'utf8' })
  const { milliseconds, bytes, memory } = JSON.parse(told.slice(told.lastIndexOf('{'))) as {
    readonly milliseconds: number
    readonly bytes: number
    readonly memory: readonly number[]
  }
  expect(bytes).toBeGreaterThan(10_000)
  expect(milliseconds).toBeLessThan(10)
  expect(memory).toHaveLength(11)
  expect(memory[10] - memory[3]).toBeLessThan(0.5)
})
