import type { Result } from '../../metrics/schemas/result-schema.ts'
import { backlogOverDays, depthOverDays } from '../depth-figures.ts'
import type { Distribution, Quantity, Series, Table } from '../figure.ts'
import { shareOfLine } from '../quantities.ts'
import { resolutionBy } from '../resolution-figures.ts'
import { judgedPromises } from './target-table.ts'

/** A compared result and its label, `A` for the first. */
export interface LabelledResult {
  readonly label: string
  readonly result: Result
}

/** Every promise of any arm, and how each arm kept it; none where nothing was promised. */
export const targetsOfArms = (arms: readonly LabelledResult[]): Table[] => {
  const all = arms.map(({ result }) =>
    judgedPromises(result).map(({ line, what, judged }) => ({ name: `${line.line}: ${what}`, judged }))
  )
  const names = [...new Set(all.flatMap(own => own.map(({ name }) => name)))]
  if (names.length === 0) return []
  const cell = (own: (typeof all)[number], name: string): Quantity =>
    shareOfLine(own.find(promise => promise.name === name)?.judged ?? null)
  return [
    {
      kind: 'table',
      section: 'targets-of-arms',
      title: 'Targets of each arm, share on time',
      columns: ['Target', ...arms.map(({ label }) => label)],
      rows: names.map(name => [name, ...all.map(own => cell(own, name))]),
      notes: ['! marks a promise that was missed; –: the arm has no such promise, or nothing of it was due.']
    }
  ]
}

/** How many tickets of each arm were solved within which time; none where a result does not tell, or not by the same bounds. */
export const resolutionOfArms = (arms: readonly LabelledResult[]): Distribution[] => {
  const told = arms.flatMap(({ label, result }) => {
    const [figure] = resolutionBy(result, 'priority')
    return figure === undefined ? [] : [{ label, figure }]
  })
  if (arms.length === 0 || told.length < arms.length) return []
  const [{ figure }] = told
  if (told.some(own => own.figure.bounds.join() !== figure.bounds.join())) return []
  return [
    {
      ...figure,
      section: 'resolution-of-arms',
      title: 'Solved within a time, all tickets of each arm',
      lines: told.map(own => ({ ...own.figure.lines[0], name: own.label })),
      notes: told.map(own => `${own.label}: ${own.figure.notes.join(' ')}`)
    }
  ]
}

/** Queue depth and backlog of each arm over the days; none where the arms have other days. */
export const depthsOfArms = (arms: readonly LabelledResult[]): Series[] => {
  const dates = arms.map(({ result }) => result.days.map(({ date }) => date).join())
  if (arms.length === 0 || dates.some(own => own !== dates[0])) return []
  return [depthOverDays, backlogOverDays].map(of => {
    const each = arms.map(({ label, result }) => ({ label, figure: of(result) }))
    const [{ figure }] = each
    return {
      ...figure,
      section: `${figure.section}-of-arms`,
      title: `${figure.title}, each arm`,
      lines: each.map(own => ({ ...own.figure.lines[0], name: `${own.label}: ${own.figure.lines[0].name}` }))
    }
  })
}
