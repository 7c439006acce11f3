import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { keysBelow, scenarioJsonSchema } from '../../src/model/json-schema.ts'
import { FULL, TEXTBOOK } from '../input/scenario-folder.ts'

type Schema = { [keyword: string]: unknown }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TYPES: Record<string, (value: unknown) => boolean> = {
  object: isObject,
  array: Array.isArray,
  string: value => typeof value === 'string',
  number: value => typeof value === 'number',
  integer: Number.isInteger,
  boolean: value => typeof value === 'boolean',
  null: value => value === null
}

/** The keywords of JSON Schema that the scenario schema uses, checked one by one. */
const accepts = (schema: Schema, value: unknown, root: Schema): boolean => {
  const all = (schemas: unknown, test: (inner: Schema) => boolean) => (schemas as Schema[]).some(test)
  const { definitions } = root as { definitions: Record<string, Schema> }
  if (schema.$ref) return accepts(definitions[String(schema.$ref).split('/').at(-1) ?? ''], value, root)
  if (schema.if) {
    const chosen = accepts(schema.if as Schema, value, root) ? schema.then : schema.else
    if (chosen && !accepts(chosen as Schema, value, root)) return false
  }
  if (schema.type && ![schema.type].flat().some(type => TYPES[String(type)](value))) return false
  if (schema.anyOf && !all(schema.anyOf, inner => accepts(inner, value, root))) return false
  if (schema.enum && !(schema.enum as unknown[]).includes(value)) return false
  if (schema.pattern && !new RegExp(String(schema.pattern)).test(String(value))) return false
  if (typeof schema.minimum === 'number' && (value as number) < schema.minimum) return false
  if (Array.isArray(value))
    return schema.items === undefined || value.every(item => accepts(schema.items as Schema, item, root))
  if (!isObject(value)) return true
  if (((schema.required ?? []) as string[]).some(key => !Object.hasOwn(value, key))) return false
  const properties = (schema.properties ?? {}) as Record<string, Schema>
  return Object.entries(value).every(([key, inner]) => {
    if (Object.hasOwn(properties, key)) return accepts(properties[key], inner, root)
    if (isObject(schema.additionalProperties)) return accepts(schema.additionalProperties, inner, root)
    return schema.additionalProperties !== false
  })
}

const valid = (text: string): boolean => {
  const schema = scenarioJsonSchema() as Schema
  return accepts(schema, parse(text), schema)
}

const bundled = new URL('../../scenarios', import.meta.url).pathname
const bundledScenarios = readdirSync(bundled).filter(file => file.endsWith('.yaml'))

describe('the JSON Schema of scenarios', () => {
  it.each(bundledScenarios)('accepts the bundled %s', file => {
    expect(valid(readFileSync(join(bundled, file), 'utf8'))).toBe(true)
  })

  it('accepts what the reader accepts', () => {
    expect(valid(TEXTBOOK)).toBe(true)
    expect(valid(FULL)).toBe(true)
  })

  it.each([
    ['people: 120', 'people: -1'],
    ['people: 120', 'peopel: 120'],
    ['people: 120, ', ''],
    ['mean: 1 h', 'mean: 1 hour ago'],
    ['1 h}}', '60}}'],
    ['zone: UTC, people', 'zone: 3, people']
  ])('refuses what the reader refuses: %s → %s', (from, to) => {
    expect(valid(TEXTBOOK.replace(from, to))).toBe(false)
  })

  it.each([
    ['named people', 'people: [{name: Ana, team: office}]\n'],
    ['people of a file', 'people: people.csv\n'],
    ['a class', 'classes: {spring: {team: office, from: 2027-03-01, people: 4}}\n'],
    ['another scenario', 'extends: base.yaml\n']
  ])('lets a team be without people where %s may fill it', (_, text) => {
    expect(valid(`${text}${TEXTBOOK.replace('people: 120, ', '')}`)).toBe(true)
  })

  it('lets a team be without people where head counts stand at its shifts, and only there', () => {
    const shift = /shift: \w+/
    expect(TEXTBOOK).toMatch(shift)
    const empty = TEXTBOOK.replace('people: 120, ', '')
    expect(valid(empty.replace(shift, 'shift: {early: 6, late: 4}'))).toBe(true)
    expect(valid(empty.replace(shift, 'shift: [early, late]'))).toBe(false)
  })

  it('lets a variant leave things out and remove keys, but not invent them', () => {
    expect(valid('extends: base.yaml\nteams: {lisbon: {people: 3}, tokyo: null}\nrouting: null\n')).toBe(true)
    expect(valid('extends: base.yaml\nteams: {lisbon: {peopel: 3}}\n')).toBe(false)
  })

  it('has an identifier, a title and a description of every part of a scenario', () => {
    const schema = scenarioJsonSchema() as { definitions: { scenario: { properties: Record<string, Schema> } } }
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: expect.any(String),
      title: expect.any(String)
    })
    for (const [key, part] of Object.entries(schema.definitions.scenario.properties))
      expect(part.description, key).toEqual(expect.any(String))
  })

  it('can be written to a file and read back', () => {
    const schema = scenarioJsonSchema()
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })

  it('tells the keys of any part, also inside alternatives', () => {
    expect(keysBelow(['skills', 'x', 'effort']).keys).toContain('lognormal')
    expect(keysBelow(['teams', 'x', 'skills', 'y']).keys).toEqual(['proficiency', 'people', 'preference'])
    expect(keysBelow(['teams'])).toEqual({ keys: [], isOpen: true })
    expect(keysBelow(['targets', 0]).keys).toContain('resolution')
    expect(keysBelow(['nowhere', 'at all'])).toEqual({ keys: [], isOpen: false })
  })
})
