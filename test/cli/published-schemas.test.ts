import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type SchemaKind, schemaKinds } from '../../src/cli/schema-kinds.ts'
import { put, root, scratchFolder, sunrelay } from './program.ts'
import { smallScenario } from './small-scenario.ts'

const folder = scratchFolder()
const small = put(folder, 'office.yaml', smallScenario())
const pieces = join(folder, 'pieces')

/** Commands whose JSON each schema is of; all bundled parts of a scenario occur in one of them. */
const written: Readonly<Record<Exclude<SchemaKind, 'scenario'>, readonly (readonly string[])[]>> = {
  result: [
    ['run', small],
    ['run', small, '--replications', '12', '--jobs', '1', '--expect', 'p90 first reply <= 1 h', '--precision', '50%'],
    ['run', join(root, 'scenarios/class-of-47.yaml')]
  ],
  comparison: [
    [
      'compare',
      small,
      '--vs',
      'teams.Lisbon.people=4',
      '--replications',
      '2',
      '--jobs',
      '1',
      '--expect',
      'occupancy <= 85%'
    ]
  ],
  sweep: [
    ['sweep', small, '--vary', 'teams.Lisbon.people=2..3', '--replications', '2', '--jobs', '1', '--pieces', pieces]
  ],
  calendar: [
    ['calendar', small],
    ['calendar', join(root, 'scenarios/march-2021.yaml')]
  ],
  coverage: [
    ['check', small],
    ['check', join(root, 'scenarios/follow-the-sun.yaml')]
  ]
}

const kinds = Object.keys(written) as (keyof typeof written)[]
const schemas = new Map<string, z.ZodType>()

beforeAll(() => {
  for (const kind of kinds) {
    const { stdout } = sunrelay(['schema', kind])
    schemas.set(kind, z.fromJSONSchema(JSON.parse(stdout)))
  }
})

const cases = kinds.flatMap(kind =>
  written[kind].map(words => ({ kind, words, line: words.join(' ').replaceAll(`${folder}/`, '').replaceAll(root, '') }))
)

describe('a published schema', () => {
  it('there is one of everything that is written as JSON for other programs', () => {
    expect(['scenario', ...kinds].sort()).toEqual(schemaKinds.map(({ kind }) => kind as string).sort())
  })

  it.each(cases)('$kind holds for `$line`', ({ kind, words }) => {
    const { code, stdout, stderr } = sunrelay([...words, '--quiet', '--format', 'json'])
    expect([code, stderr]).toEqual([expect.toSatisfy(own => own === 0 || own === 1), ''])
    const data: unknown = JSON.parse(stdout)
    const parsed = schemas.get(kind)?.safeParse(data)
    expect(parsed?.error?.issues.slice(0, 5)).toBeUndefined()
    expect(data).toHaveProperty('schema', expect.stringMatching(/^sunrelay-[a-z]+\/\d+$/))
  })

  it.each(kinds)('%s refuses what it does not know, and what lacks a part', kind => {
    const [words] = written[kind]
    const data = JSON.parse(sunrelay([...words, '--quiet', '--format', 'json']).stdout)
    const { schema: _, ...without } = data
    for (const wrong of [{ ...data, surprise: 1 }, without, { ...data, schema: 'sunrelay-other/1' }])
      expect(schemas.get(kind)?.safeParse(wrong).success).toBe(false)
  })
})
