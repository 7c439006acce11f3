import { skillsNamed } from '../../model/demand/combined-skills.ts'
import type { Replay, TicketColumn } from '../../model/demand/demand.ts'
import type { ScenarioNames } from '../../model/names/names.ts'
import { isZone } from '../../time/zone-offsets.ts'
import { type BadRow, unreadablePart } from './bad-rows.ts'
import type { TicketColumns } from './columns.ts'
import { NAME_PARTS, type NamePart, namesOfPart, type TicketHeader } from './header.ts'
import { createNameReader, MISSING, oneOf } from './names.ts'
import { readSeconds, readTouches } from './quantities.ts'

/** Reads one part of a ticket into its column. */
export interface TicketCell {
  /** Field of the part in a row of the file. */
  readonly field: number
  /** Writes the value of the text to a row, or says why it cannot. */
  read(text: string, row: number): BadRow | undefined
}

/** What the rows of a file are read with. */
export interface CellSettings {
  readonly file: string
  readonly replay: Replay
  readonly names: ScenarioNames
  readonly header: TicketHeader
  readonly columns: TicketColumns
  /** Zones found so far; each new one is added. */
  readonly zones: string[]
  /** Combined skills found so far; each new one is added. */
  readonly combined: (readonly number[])[]
  /** Tells whether a text means that there is no value. */
  readonly isMissing: (text: string) => boolean
}

const STATES = ['waiting', 'pending']
const STATE_NOT_RECORDED = STATES.length

/** Readers of all parts that the file has, but for id and times; parts that it does not have are written as they are given. */
export const createTicketCells = (settings: CellSettings): { cells: TicketCell[]; fixed: (row: number) => void } => {
  const { header, columns } = settings
  const named = NAME_PARTS.filter(part => header.fieldOf[part] !== undefined)
  const constants = NAME_PARTS.filter(part => header.fieldOf[part] === undefined).map(part => ({
    part,
    index: Math.max(0, indexIn(settings, part, settings.replay.constants?.[part] ?? ''))
  }))
  const zone = header.fieldOf.zone === undefined ? zoneConstant(settings) : undefined
  const region =
    header.fieldOf.region === undefined
      ? settings.names.regions.indexOf(settings.replay.constants?.region ?? '')
      : undefined
  const fixed = (row: number): void => {
    for (const { part, index } of constants) columns[part][row] = index
    if (zone !== undefined) columns.zone[row] = zone
    if (region !== undefined && columns.region !== undefined) columns.region[row] = region
  }
  const optional = [zoneCell, regionCell, stateCell, effortCell, patienceCell, touchesCell].flatMap(
    make => make(settings) ?? []
  )
  return { cells: [...named.map(part => nameCell(settings, part)), ...optional], fixed }
}

type MaybeCell = TicketCell | undefined

/** Index of a name of the scenario; −1 where it is not known. A skill may be several joined, which are numbered as they come. */
function indexIn({ names, combined }: CellSettings, part: NamePart, name: string): number {
  const index = namesOfPart(names, part).indexOf(name)
  const joined = index < 0 && part === 'skill' ? skillsNamed(name, names.skills) : undefined
  if (joined === undefined) return index
  const known = combined.findIndex(parts => parts.join() === joined.join())
  return names.skills.length + (known >= 0 ? known : combined.push(joined) - 1)
}

function nameCell(settings: CellSettings, part: NamePart): TicketCell {
  const names = namesOfPart(settings.names, part)
  const { replay, header, columns, isMissing, file } = settings
  const reader = createNameReader(
    part,
    isMissing,
    replay.values?.[part],
    name => indexIn(settings, part, name),
    oneOf(names),
    file
  )
  const read = (text: string, row: number): BadRow | undefined => {
    const index = reader.indexOf(text)
    if (index < 0) return reader.whyNot(text)
    columns[part][row] = index
    return undefined
  }
  return { field: header.fieldOf[part] ?? 0, read }
}

function zoneConstant({ replay, zones }: CellSettings): number {
  const zone = replay.constants?.zone
  return zone === undefined ? -1 : zones.push(zone) - 1
}

function zoneCell(settings: CellSettings): MaybeCell {
  const { zones, columns } = settings
  const find = (name: string): number => {
    const index = zones.indexOf(name)
    return index >= 0 || !isZone(name) ? index : zones.push(name) - 1
  }
  return optionalNameCell(settings, 'zone', find, 'a time zone such as `Europe/Lisbon`', (row, index) => {
    columns.zone[row] = index
  })
}

function regionCell(settings: CellSettings): MaybeCell {
  const { names, columns } = settings
  const find = (name: string): number => names.regions.indexOf(name)
  return optionalNameCell(settings, 'region', find, oneOf(names.regions), (row, index) => {
    if (columns.region !== undefined) columns.region[row] = index
  })
}

function stateCell(settings: CellSettings): MaybeCell {
  return optionalNameCell(
    settings,
    'state',
    name => STATES.indexOf(name),
    '`waiting` or `pending`',
    (row, index) => {
      if (settings.columns.opening !== undefined) settings.columns.opening[row] = index < 0 ? STATE_NOT_RECORDED : index
    }
  )
}

/** A cell of names that may be empty: then −1 is written. */
function optionalNameCell(
  { header, replay, isMissing, file }: CellSettings,
  part: 'zone' | 'region' | 'state',
  find: (name: string) => number,
  wanted: string,
  write: (row: number, index: number) => void
): MaybeCell {
  const field = header.fieldOf[part]
  if (field === undefined) return undefined
  const reader = createNameReader(part, isMissing, replay.values?.[part], find, wanted, file)
  const read = (text: string, row: number): BadRow | undefined => {
    const index = reader.indexOf(text)
    if (index < MISSING) return reader.whyNot(text)
    write(row, index)
    return undefined
  }
  return { field, read }
}

function effortCell(settings: CellSettings): MaybeCell {
  return numberCell(
    settings,
    'effort',
    'effortSeconds',
    readSeconds,
    'a duration, such as `20 min` or a number of seconds',
    Number.NaN
  )
}

function patienceCell(settings: CellSettings): MaybeCell {
  return numberCell(
    settings,
    'patience',
    'patienceSeconds',
    readSeconds,
    'a duration, such as `20 min` or a number of seconds',
    Number.NaN
  )
}

function touchesCell(settings: CellSettings): MaybeCell {
  return numberCell(settings, 'touches', 'touches', readTouches, 'a whole number from 1 to 65,535', 0)
}

function numberCell(
  { header, columns, isMissing }: CellSettings,
  part: TicketColumn,
  column: 'effortSeconds' | 'patienceSeconds' | 'touches',
  readNumber: (text: string) => number,
  wanted: string,
  none: number
): MaybeCell {
  const field = header.fieldOf[part]
  if (field === undefined) return undefined
  const read = (text: string, row: number): BadRow | undefined => {
    const value = isMissing(text) ? none : readNumber(text)
    if (Number.isNaN(value) && !isMissing(text)) return unreadablePart(part, text, wanted)
    const values = columns[column]
    if (values !== undefined) values[row] = value
    return undefined
  }
  return { field, read }
}
