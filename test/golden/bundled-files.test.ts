import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { readScenario } from '../../src/input/read-scenario.ts'
import { scenarioJsonSchema } from '../../src/model/json-schema.ts'
import { ticketsToCsv } from '../../src/views/csv/tickets-csv.ts'

const root = new URL('../..', import.meta.url).pathname
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

test('the bundled tickets are what their description and seed give', () => {
  const read = readScenario(join(root, 'scenarios/follow-the-sun-traffic.yaml'))
  if ('problems' in read) throw new Error('the description has problems')
  const staffing = compileStaffing(read.scenario)
  const drawn = drawDemand(read.scenario, staffing, 2027, 0)
  expect([...ticketsToCsv(drawn, staffing.names)].join('')).toBe(textOf('data/follow-the-sun-tickets.csv'))
})

test('the schema file beside the scenarios is the one that is in force', () => {
  expect(JSON.parse(textOf('scenarios/scenario.schema.json'))).toEqual(scenarioJsonSchema())
})
