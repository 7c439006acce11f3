import { describe, expect, test } from 'vitest'
import { definitions } from '../../src/metrics/definitions.ts'
import { parseResult, resultJsonSchema } from '../../src/metrics/schemas/result-schema.ts'
import { jsonText } from '../../src/views/json/json-text.ts'
import { sampleResult } from '../figures/sample-result.ts'

describe('a result', () => {
  test('is the same after it was written and read', () => {
    const result = sampleResult(2)
    expect(parseResult(JSON.parse(jsonText(result)))).toEqual(result)
  })

  test('is the same bytes for the same inputs', () => {
    expect(jsonText(sampleResult())).toBe(jsonText(sampleResult()))
  })

  test('that has a field too many is refused', () => {
    expect(() => parseResult({ ...sampleResult(), extra: 1 })).toThrow(/extra/)
  })

  test('explains its measures', () => {
    expect(sampleResult().definitions).toEqual(definitions)
    expect(JSON.stringify(resultJsonSchema())).toContain('average speed of answer')
  })

  test('has intervals only over several replications, and they hold the mean', () => {
    const [one, three] = [sampleResult(1), sampleResult(3)].map(
      ({ breakDowns }) => breakDowns[0].groups[0].times.firstReplySeconds.mean
    )
    expect(one.low).toBeNull()
    expect(three.low).toBeLessThan(three.value ?? 0)
    expect(three.high).toBeGreaterThan(three.value ?? 0)
  })
})
