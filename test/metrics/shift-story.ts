import { simulate } from '../../src/engine/simulate.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Measures } from '../../src/metrics/measures.ts'
import { buildProgram } from '../twin/build-program.ts'
import { draft, kind, person, ticket } from '../twin/micro-scenario.ts'
import type { ProgramDraft } from '../twin/program-draft.ts'
import { legendOfProgram } from './legend-of-program.ts'

/**
 * One person on shift from 0 to 100; counted are the first 200 seconds.
 *
 * A (at 0): work 0–10, the customer replies at 15, work 30–40, solved. B (at 5): waits to 10, work 10–30, solved.
 * C (at 95): work 95–105, five seconds of it overtime. D (at 150): nobody is there, open at the end.
 */
export const story: ProgramDraft = draft({
  until: 200,
  agents: [person([0, 100])],
  kinds: [kind({ effort: 10, replyDelay: 5, shiftEnd: 'finish', overtimeSeconds: Infinity })],
  tickets: [ticket(0, { touches: 2 }), ticket(5, { effort: 20, touches: 1 }), ticket(95, { touches: 1 }), ticket(150)]
})

export const measureDraft = (of: ProgramDraft, countedUntil: number, intervalSeconds: number): Measures => {
  const program = buildProgram(of)
  return measure(program, legendOfProgram(program, countedUntil, intervalSeconds), simulate(program))
}
