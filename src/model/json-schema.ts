import { z } from 'zod'
import { scenarioSchema } from './scenario.ts'

/** A JSON Schema (draft 7) or a part of one, as far as it is used here. */
export interface JsonSchema {
  type?: string
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema
  anyOf?: JsonSchema[]
  required?: string[]
  [keyword: string]: unknown
}

/** A copy in which nothing is required and `null` is allowed wherever a key can be removed: a scenario that extends another. */
const relaxed = (schema: JsonSchema): JsonSchema => {
  const { required: _, ...copy } = schema
  if (copy.properties) copy.properties = mapValues(copy.properties, removable)
  if (typeof copy.additionalProperties === 'object') copy.additionalProperties = removable(copy.additionalProperties)
  if (copy.anyOf) copy.anyOf = copy.anyOf.map(relaxed)
  return copy
}

const removable = (schema: JsonSchema): JsonSchema => {
  const { description, ...rest } = relaxed(schema)
  const anyOf = [...(rest.anyOf && Object.keys(rest).length === 1 ? rest.anyOf : [rest]), { type: 'null' }]
  return description === undefined ? { anyOf } : { description, anyOf }
}

const mapValues = <T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

let strict: JsonSchema | undefined

/** The schema of a complete scenario, made once. */
const strictSchema = (): JsonSchema => {
  strict ??= z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-7' }) as JsonSchema
  return strict
}

/**
 * A team needs `people`, unless head counts stand at its shifts, or people by name or classes may join it. Editors
 * say `Missing property "people"` of a bare condition, but nothing so plain of alternatives.
 */
const peopleOfTeams: JsonSchema = {
  if: { anyOf: [{ required: ['people'] }, { required: ['classes'] }] },
  else: {
    properties: {
      teams: {
        additionalProperties: { if: { properties: { shift: { type: 'object' } } }, else: { required: ['people'] } }
      }
    }
  }
}

/**
 * The JSON Schema (draft 7) of scenario files, for editors. A file that extends another may leave out what
 * the other says, and removes a key by `null`.
 */
export const scenarioJsonSchema = (): object => {
  const { $schema, ...scenario } = strictSchema()
  return {
    $schema,
    $id: 'urn:sunrelay:schema:scenario:1',
    title: 'Sunrelay scenario',
    description: 'A support organisation and its demand: what sunrelay simulates.',
    type: 'object',
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, not a promise
    then: { $ref: '#/definitions/variant' },
    else: { $ref: '#/definitions/scenario' },
    definitions: {
      scenario: { title: 'A complete scenario', ...scenario, ...peopleOfTeams },
      variant: { title: 'A scenario that extends another', ...relaxed(scenario) }
    }
  }
}

const alternatives = (schema: JsonSchema): JsonSchema[] =>
  schema.anyOf ? schema.anyOf.flatMap(alternatives) : [schema]

const child = (schema: JsonSchema, step: string | number): JsonSchema[] => {
  const found: JsonSchema[] = []
  if (schema.properties && Object.hasOwn(schema.properties, step)) found.push(schema.properties[step])
  else if (typeof schema.additionalProperties === 'object') found.push(schema.additionalProperties)
  if (schema.items && Number.isInteger(Number(step))) found.push(schema.items)
  return found.flatMap(alternatives)
}

/** What the schema allows below a path: the fixed keys, and whether names of the user's own choice are keys there. */
export const keysBelow = (
  path: readonly (string | number)[]
): { readonly keys: string[]; readonly isOpen: boolean } => {
  let schemas = alternatives(strictSchema())
  for (const step of path) schemas = schemas.flatMap(schema => child(schema, step))
  return {
    keys: [...new Set(schemas.flatMap(schema => Object.keys(schema.properties ?? {})))],
    isOpen: schemas.some(schema => typeof schema.additionalProperties === 'object')
  }
}
