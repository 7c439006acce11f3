import { type Replay, TICKET_COLUMNS, type TicketColumn } from '../../model/demand/demand.ts'
import type { ScenarioNames } from '../../model/names/names.ts'
import { suggest } from '../../model/names/suggest.ts'
import { shownNames, shownText, type TicketFileProblem } from './problems.ts'

/** Parts of a ticket whose values are names of the scenario. */
export const NAME_PARTS = ['channel', 'plan', 'priority', 'skill'] as const
export type NamePart = (typeof NAME_PARTS)[number]

/** Names of the scenario that a part of a ticket may have. */
export const namesOfPart = (names: ScenarioNames, part: NamePart): readonly string[] =>
  ({ channel: names.channels, plan: names.plans, priority: names.priorities, skill: names.skills })[part]

/** Where the parts of a ticket are in the rows of a file. */
export interface TicketHeader {
  /** Number of fields of a row. */
  readonly fields: number
  /** Field of each part; absent where the file does not have it. */
  readonly fieldOf: Readonly<Partial<Record<TicketColumn, number>>>
  /** Title of the column of each part, as in the file. */
  readonly titleOf: Readonly<Partial<Record<TicketColumn, string>>>
  /** Titles of the columns that are not used. */
  readonly ignored: readonly string[]
}

/** Finds the parts of a ticket among the titles: by the column map, else by their own names; or says what is wrong. */
export const readTicketHeader = (
  titles: readonly string[],
  replay: Replay,
  names: ScenarioNames,
  file: string
): { readonly header: TicketHeader } | { readonly problems: readonly TicketFileProblem[] } => {
  const trimmed = titles.map(title => title.trim())
  const titleOf = Object.fromEntries(
    TICKET_COLUMNS.map(part => [part, replay.columns?.[part] ?? part]).filter(([, title]) => trimmed.includes(title))
  ) as Partial<Record<TicketColumn, string>>
  const problems = [
    ...unknownTitles(trimmed, replay, file),
    ...doubledTitles(trimmed, Object.values(titleOf), file),
    ...missingParts(trimmed, titleOf, replay, names, file)
  ]
  if (problems.length > 0) return { problems }
  const used = new Set(Object.values(titleOf))
  const fieldOf = Object.fromEntries(Object.entries(titleOf).map(([part, title]) => [part, trimmed.indexOf(title)]))
  return { header: { fields: titles.length, fieldOf, titleOf, ignored: trimmed.filter(title => !used.has(title)) } }
}

const problem = (file: string, code: string, message: string, hint: string): TicketFileProblem => ({
  code,
  file,
  line: 1,
  message,
  hint
})

const unknownTitles = (titles: readonly string[], { columns = {} }: Replay, file: string): TicketFileProblem[] =>
  Object.entries(columns).flatMap(([part, title]) => {
    if (title === undefined || titles.includes(title)) return []
    const message = `there is no column ${shownText(title)}, which \`replay.columns\` names for \`${part}\``
    return [problem(file, 'unknown-column', message, similar(title, titles))]
  })

const similar = (wanted: string, titles: readonly string[]): string => {
  const near = suggest(wanted, titles)
  return near === undefined ? `the columns are ${shownNames(titles)}` : `did you mean ${shownNames([near])}?`
}

const doubledTitles = (titles: readonly string[], used: readonly string[], file: string): TicketFileProblem[] =>
  [...new Set(used)]
    .filter(title => titles.indexOf(title) !== titles.lastIndexOf(title))
    .map(title =>
      problem(file, 'doubled-column', `there are several columns ${shownText(title)}`, 'give each a title of its own')
    )

const missingParts = (
  titles: readonly string[],
  titleOf: Partial<Record<TicketColumn, string>>,
  replay: Replay,
  names: ScenarioNames,
  file: string
): TicketFileProblem[] => {
  const needed: TicketColumn[] = ['id', 'created', ...NAME_PARTS.filter(part => !isSettled(part, replay, names))]
  return needed
    .filter(part => titleOf[part] === undefined && replay.columns?.[part] === undefined)
    .map(part => {
      const constant = part === 'id' || part === 'created' ? '' : `, or state one value under \`replay.constants\``
      const hint = `${similar(part, titles)}; map it under \`replay.columns\`${constant}`
      return problem(file, 'missing-column', `there is no column \`${part}\``, hint)
    })
}

/** A part that the file need not have: it is a constant, or the scenario has only one name for it. */
const isSettled = (part: NamePart, { constants }: Replay, names: ScenarioNames): boolean =>
  constants?.[part] !== undefined || namesOfPart(names, part).length === 1
