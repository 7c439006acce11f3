import { describe, expect, it } from 'vitest'
import { sunrelay } from './program.ts'

describe('sunrelay schema', () => {
  it.each([[[]], [['scenario']], [['result']]])('`schema %s` prints a JSON Schema', words => {
    const { code, stdout, stderr } = sunrelay(['schema', ...words])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toHaveProperty('$schema')
  })
})
