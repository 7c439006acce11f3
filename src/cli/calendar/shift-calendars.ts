import { join } from 'node:path'
import { spanOf } from '../../compile/period.ts'
import type { Roster, ShiftList } from '../../coverage/shift-list.ts'
import { placeName } from '../../input/format-problems.ts'
import { visibleText } from '../../input/visible-text.ts'
import { hintFor } from '../../model/names/suggest.ts'
import type { Period, Scenario } from '../../model/scenario.ts'
import type { Flags } from '../command.ts'
import { isOn, positional, textFlag, textFlags } from '../flags.ts'
import { checkFolder } from '../folders/check-folder.ts'
import { draftFolder } from '../folders/draft-folder.ts'
import { fileNames } from '../folders/file-names.ts'
import { folderFlag } from '../folders/folder-flag.ts'
import { filesOf, keepInputs } from '../keep-inputs.ts'
import { type LoadedScenario, loadScenario } from '../load-scenario.ts'
import { openOutput } from '../output.ts'
import { note } from '../say.ts'
import { UserError } from '../user-error.ts'
import { requireZoneAgreement } from '../zone-agreement.ts'

/** The scenario in the span that is asked for. */
interface Planned extends LoadedScenario {
  readonly scenario: Scenario
  readonly list: ShiftList
}

const load = async (flags: Flags, period: Period | undefined, isQuiet: boolean): Promise<Planned> => {
  const file = positional(flags, 'scenario')
  const loaded = loadScenario(file, { set: textFlags(flags, 'set') }, isQuiet)
  keepInputs(textFlag(flags, 'out'), filesOf(loaded))
  const scenario = period === undefined ? loaded.scenario : { ...loaded.scenario, period }
  requireZoneAgreement(file, scenario)
  const { epochSeconds, countedUntil } = spanOf(scenario.period)
  const { shiftList } = await import('../../coverage/shift-list.ts')
  return { ...loaded, scenario, list: shiftList(scenario, epochSeconds, epochSeconds + countedUntil) }
}

/** Writes who is on shift when, and every gap, as one iCalendar file; in the period of the scenario unless another is given. */
export const coverageCalendar = async (flags: Flags, period: Period | undefined): Promise<void> => {
  const isQuiet = isOn(flags, 'quiet')
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isQuiet)
  const { scenario, list, placeOf } = await load(flags, period, isQuiet)
  const [{ proveCoverage }, { coverageEvents }, { timedIcs }] = await Promise.all([
    import('../../coverage/prove-coverage.ts'),
    import('../../figures/shift-events/coverage-events.ts'),
    import('../../views/ics/timed-ics.ts')
  ])
  const [proof] = proveCoverage(scenario, path => placeName(placeOf(path, true))).proofs
  output.write(timedIcs(coverageEvents(list, proof)))
}

const rosterOf = ({ rosters }: ShiftList, person: string): Roster => {
  const found = rosters.find(own => own.person === person)
  if (found !== undefined) return found
  const hint = hintFor(
    person,
    rosters.map(own => own.person)
  )
  throw new UserError(
    `--person: there is nobody called "${visibleText(person)}" in this scenario${hint === undefined ? '' : `; ${visibleText(hint)}`}`
  )
}

const rosterText = async (list: ShiftList, roster: Roster): Promise<string> => {
  const [{ rosterEvents }, { timedIcs }] = await Promise.all([
    import('../../figures/shift-events/roster-events.ts'),
    import('../../views/ics/timed-ics.ts')
  ])
  return timedIcs(rosterEvents(list, roster))
}

/** Writes the shifts of one person as an iCalendar file. */
export const rosterCalendar = async (flags: Flags, person: string, period: Period | undefined): Promise<void> => {
  const isQuiet = isOn(flags, 'quiet')
  const output = openOutput(textFlag(flags, 'out'), isOn(flags, 'force'), isQuiet)
  const { list } = await load(flags, period, isQuiet)
  output.write(await rosterText(list, rosterOf(list, person)))
}

/** Writes the shifts of everybody who has any, a file a person, into a folder. */
export const rosterFolder = async (flags: Flags, period: Period | undefined): Promise<void> => {
  const isQuiet = isOn(flags, 'quiet')
  const path = folderFlag(flags, '--events rosters without --person')
  checkFolder(path, [], isOn(flags, 'force'))
  const loaded = await load(flags, period, isQuiet)
  const nameOf = fileNames('ics')
  const named = loaded.list.rosters
    .filter(({ shifts }) => shifts.length > 0)
    .map(roster => ({ roster, name: nameOf(roster.person) }))
  const names = named.map(({ name }) => name)
  checkFolder(path, names, isOn(flags, 'force'))
  for (const name of names) keepInputs(join(path, name), filesOf(loaded))
  const folder = draftFolder(path)
  try {
    for (const { name, roster } of named) folder.write(name, await rosterText(loaded.list, roster))
    folder.finish()
  } finally {
    folder.drop()
  }
  if (!isQuiet) note(`Wrote the shifts of ${named.length} people in ${visibleText(path)}`)
}
