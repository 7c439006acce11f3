import type { Action } from '../command.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, textFlag } from '../flags.ts'
import { openOutput } from '../output.ts'
import { type SchemaKind, schemaKinds } from '../schema-kinds.ts'

const schemas: Readonly<Record<SchemaKind, () => Promise<object>>> = {
  scenario: async () => (await import('../../model/json-schema.ts')).scenarioJsonSchema(),
  result: async () => (await import('../../metrics/schemas/result-schema.ts')).resultJsonSchema(),
  comparison: async () => (await import('../../metrics/schemas/comparison-schema.ts')).comparisonJsonSchema(),
  sweep: async () => (await import('../../metrics/schemas/sweep-schema.ts')).sweepJsonSchema(),
  calendar: async () => (await import('../../clocks/clock-year-schema.ts')).clockYearJsonSchema(),
  coverage: async () => (await import('../../coverage/coverage-schema.ts')).coverageJsonSchema()
}

/** What is published, one line a schema: its name and what writes or reads such files. */
const published = (): string => schemaKinds.map(({ kind, about }) => `${kind.padEnd(12)}${about}\n`).join('')

/** Prints a JSON Schema, or the list of them. */
export const schema: Action = async flags => {
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'))
  if (positional(flags, 'kind') === 'list') {
    output.write(published())
    return ExitCode.ok
  }
  output.write(`${JSON.stringify(await schemas[positional(flags, 'kind') as SchemaKind](), null, 2)}\n`)
  return ExitCode.ok
}
