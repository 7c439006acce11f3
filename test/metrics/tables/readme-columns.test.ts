import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tableHeads, tableNames } from '../../../src/metrics/tables/run-tables.ts'

const readme = readFileSync(new URL('../../../src/metrics/tables/README.md', import.meta.url), 'utf8')

const TYPES = { text: 'text', flag: 'yes or no', count: 'whole number', number: 'number', instant: 'instant' } as const

test.each(tableNames)('the README tells every column of %s with its unit and meaning', name => {
  const rows = tableHeads[name].map(({ name: column, type, unit, meaning, isNullable }) => {
    const what = unit === '' || unit === 'UTC' ? TYPES[type] : unit
    return `| \`${column}\` | ${what}${isNullable ? ', or nothing' : ''} | ${meaning} |`
  })
  expect(readme).toContain(['| column | | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n'))
})
