import type { Action } from '../command.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, textFlag } from '../flags.ts'
import { openOutput } from '../output.ts'

const schemas: Readonly<Record<string, () => Promise<object>>> = {
  scenario: async () => (await import('../../model/json-schema.ts')).scenarioJsonSchema(),
  result: async () => (await import('../../metrics/schemas/result-schema.ts')).resultJsonSchema(),
  comparison: async () => (await import('../../metrics/schemas/comparison-schema.ts')).comparisonJsonSchema(),
  sweep: async () => (await import('../../metrics/schemas/sweep-schema.ts')).sweepJsonSchema(),
  calendar: async () => (await import('../../clocks/clock-year-schema.ts')).clockYearJsonSchema()
}

/** Prints a JSON Schema. */
export const schema: Action = async flags => {
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'))
  output.write(`${JSON.stringify(await schemas[positional(flags, 'kind')](), null, 2)}\n`)
  return ExitCode.ok
}
