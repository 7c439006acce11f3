import { describe, expect, it } from 'vitest'
import { schemaKinds } from '../../src/cli/schema-kinds.ts'
import { sunrelay } from './program.ts'

describe('sunrelay schema', () => {
  it.each([[[]], [['scenario']], [['result']]])('`schema %s` prints a JSON Schema', words => {
    const { code, stdout, stderr } = sunrelay(['schema', ...words])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toHaveProperty('$schema')
  })

  it('`schema list` lists every schema that it prints', () => {
    const { code, stdout } = sunrelay(['schema', 'list'])
    expect(code).toBe(0)
    const kinds = stdout
      .trimEnd()
      .split('\n')
      .map(line => line.split(' ')[0])
    expect(kinds).toEqual(schemaKinds.map(({ kind }) => kind))
    for (const kind of kinds) expect(sunrelay(['schema', kind]).code).toBe(0)
  })
})
