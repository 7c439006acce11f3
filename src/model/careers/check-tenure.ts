import { warning } from '../check/check-report.ts'
import type { Problem } from '../check/problem.ts'
import type { Scenario } from '../scenario.ts'

interface Tenure {
  /** First day. */
  readonly from: string
  /** First day without them. */
  readonly left: string
}

const tenureOf = (person: string, { people = [], classes = {}, leavers = [] }: Scenario): Tenure => {
  const named = people.find(({ name }) => name === person)
  const source = person.replace(/ \d+$/, '')
  const first = named === undefined && Object.hasOwn(classes, source) ? classes[source].from : named?.from
  const left = leavers.find(leaver => leaver.person === person)?.on
  return { from: first ?? '', left: left ?? '9999-99-99' }
}

/** People by name who leave before they come, or are trained when they are not there; dates compare as text. */
export const checkTenure = (scenario: Scenario): Problem[] => {
  const { leavers = [], trainings = [] } = scenario
  const leaving = leavers.flatMap(({ person, on }, index): Problem[] => {
    const { from } = tenureOf(person ?? '', scenario)
    if (on > from) return []
    const message = `"${person}" leaves on ${on}, but only comes on ${from}, so nobody ever sees them`
    return [warning('leaves-before-coming', ['leavers', index, 'on'], message, `write a day after ${from}`)]
  })
  const training = trainings.flatMap(({ person, from: begins }, index): Problem[] => {
    const { from, left } = tenureOf(person ?? '', scenario)
    if (begins >= from && begins < left) return []
    const when = begins < from ? `only comes on ${from}` : `leaves on ${left}`
    const message = `"${person}" is to learn on ${begins}, but ${when}`
    return [
      warning('trained-while-away', ['trainings', index, 'from'], message, 'choose a day on which they are there')
    ]
  })
  return [...leaving, ...training]
}
