import { hasHandovers, type PeopleSum, regionSums, teamSums } from '../../../figures/panels/people-sums.ts'
import type { PersonResult, Result } from '../../../metrics/schemas/result-schema.ts'
import { gridContent } from '../paint/grid-content.ts'
import type { Panel, PanelContent, PanelView } from './panel.ts'
import { personColumns, sumColumns } from './people-columns.ts'
import { personPage } from './people-page.ts'
import { peopleLines } from './people-words.ts'
import { remembered } from './remembered.ts'
import { viewChoice } from './view-choice.ts'

const VIEWS = ['people', 'teams', 'regions'] as const

/** How the work falls on each person, team and region. */
export const people: Panel = {
  title: 'People',
  about:
    'How busy everybody is, what they solved, how often they switched, and work past the shift; Enter shows a person, or the people of a team or region',
  views: () => VIEWS,
  paint: view => {
    const { people: all } = view.data.result
    const [opened, group] = [view.state.opened.at(-1), groupOf(view.data.result, view.state.opened)]
    const person = all.find((_, i) => opened === `person ${i}`)
    if (person !== undefined) return personPage(view, person)
    if (group !== undefined) return listOf(view, group.people, `${group.name}: the people, busiest first`)
    if (VIEWS[view.state.view] === 'teams') return sumsOf(view, teams(view.data.result), 'Teams, busiest first')
    if (VIEWS[view.state.view] === 'regions') return sumsOf(view, regions(view.data.result), 'Regions')
    return listOf(view, all, 'Everybody, busiest first')
  }
}

const busiestFirst = <T extends { readonly occupancy: { readonly value: number | null } }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (b.occupancy.value ?? -1) - (a.occupancy.value ?? -1))

const teams = remembered((result: Result) => busiestFirst(teamSums(result)))
const regions = remembered(regionSums)
const placeOf = remembered((all: Result['people']) => new Map(all.map((person, i) => [person, i])))
const ordered = remembered((of: readonly PersonResult[]) => busiestFirst(of))

/** A team or region that was opened, at whatever depth. */
const groupOf = ({ people: all }: Result, opened: readonly string[]) => {
  for (const [kind, field] of [
    ['team', 'team'],
    ['region', 'region']
  ] as const) {
    const key = opened.findLast(own => own.startsWith(`${kind} `))
    const name = key?.slice(kind.length + 1)
    if (name !== undefined) return { name, people: all.filter(person => person[field] === name) }
  }
  return opened.includes('everybody') ? { name: 'Everybody', people: all } : undefined
}

const listOf = (view: PanelView, shown: readonly PersonResult[], title: string): PanelContent => {
  const { result } = view.data
  const { width, height, theme } = view.space
  return gridContent(personColumns(theme, hasHandovers(shown)), ordered(shown), view, {
    top: [
      viewChoice(title, VIEWS, view.state.view, view.space),
      ...peopleLines(shown, width, theme).slice(0, height > 14 ? 2 : 1)
    ],
    opens: person => `person ${placeOf(result.people).get(person) ?? -1}`,
    empty: 'The result names no people.'
  })
}

const sumsOf = (view: PanelView, rows: readonly PeopleSum[], title: string): PanelContent => {
  const { theme } = view.space
  return gridContent(sumColumns(theme, rows), rows, view, {
    top: [viewChoice(`${title}: sums over the period`, VIEWS, view.state.view, view.space)],
    opens: ({ kind, name }) => (kind === 'all' ? 'everybody' : `${kind} ${name}`),
    empty: 'The result names no people.'
  })
}
