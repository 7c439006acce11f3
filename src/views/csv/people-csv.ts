import type { Result } from '../../metrics/schemas/result-schema.ts'
import { personHandoverKeys, personKeys } from '../../metrics/work/work-definitions.ts'
import { csvLine } from './csv-cell.ts'

/** One row a person: name, team, region, and the mean over the replications of every figure, named as in the result; empty where an older result lacks it. */
export function peopleCsv({ people }: Result): string {
  const keys = [...personKeys, ...personHandoverKeys]
  const header = csvLine(['name', 'team', 'region', ...keys])
  return (
    header +
    people
      .map(person => csvLine([person.name, person.team, person.region, ...keys.map(key => person[key]?.value ?? null)]))
      .join('')
  )
}
