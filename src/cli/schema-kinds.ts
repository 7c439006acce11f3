/** What a JSON Schema is published of, and where such data come from. */
export const schemaKinds = [
  { kind: 'scenario', about: 'scenario files; for editors that complete and check them' },
  { kind: 'result', about: 'run --format json' },
  { kind: 'comparison', about: 'compare --format json' },
  { kind: 'sweep', about: 'sweep --format json' },
  { kind: 'calendar', about: 'calendar --format json' },
  { kind: 'coverage', about: 'check --format json' }
] as const

/** Name of a schema. */
export type SchemaKind = (typeof schemaKinds)[number]['kind']
