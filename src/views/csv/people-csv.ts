import type { Result } from '../../metrics/schemas/result-schema.ts'
import { personKeys } from '../../metrics/work/work-definitions.ts'
import { csvLine } from './csv-cell.ts'

/** One row a person: name, team, region, and the mean over the replications of every figure, named as in the result. */
export function peopleCsv({ people }: Result): string {
  const header = csvLine(['name', 'team', 'region', ...personKeys])
  return (
    header +
    people
      .map(person => csvLine([person.name, person.team, person.region, ...personKeys.map(key => person[key].value)]))
      .join('')
  )
}
