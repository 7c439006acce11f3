import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { peopleCsv } from '../../../src/views/csv/people-csv.ts'
import { sampleResult } from '../../figures/sample-result.ts'

test('every person is a row, with the means of all their figures', () => {
  const result = sampleResult(2, { agents: ['=Ada', 'Bo, b', 'Cy'] })
  const [header, ...rows]: string[][] = parse(peopleCsv(result), { record_delimiter: '\r\n' })
  expect(rows.map(([name, team, region]) => [name, team, region])).toEqual([
    ["'=Ada", 'team 1', 'East'],
    ['Bo, b', 'team 2', 'West'],
    ['Cy', 'team 1', 'East']
  ])
  const solved = rows.map(row => Number(row[header.indexOf('solved')]))
  expect(solved).toEqual(result.people.map(person => person.solved.value))
  const given = rows.map(row => Number(row[header.indexOf('handoversGiven')]))
  expect(given).toEqual(result.people.map(person => person.handoversGiven?.value))
  expect(solved.reduce((sum, value) => sum + value)).toBeCloseTo(result.flow.solved.value ?? 0, 6)
})
