import type { Action, Flags } from '../command.ts'
import { comparisonViews } from '../compare/comparison-views.ts'
import { ExitCode } from '../exit-code.ts'
import { positional, textFlags } from '../flags.ts'
import { openOutput } from '../output.ts'
import { note } from '../say.ts'
import { firstResult } from '../stored/first-result.ts'
import { pairStored } from '../stored/pair-stored.ts'
import { readStored, type Stored } from '../stored/read-stored.ts'
import { sourceOfResult } from '../stored/source-of-result.ts'
import { hasScreen } from '../tui/opens-tui.ts'
import { showResult } from '../tui/show-result.ts'
import { storingServices, studyServices } from '../tui/study-services.ts'
import { UserError } from '../user-error.ts'
import { views } from '../views.ts'

type StoredResult = Extract<Stored, { readonly kind: 'result' }>
type StoredComparison = Extract<Stored, { readonly kind: 'comparison' }>

/** Shows stored results or a stored comparison in the terminal UI; without a terminal, or where it cannot be, as a page of text. */
export const open: Action = async flags => {
  const files = [positional(flags, 'result'), ...textFlags(flags, 'others')]
  const stored = files.map(readStored)
  const results = stored.filter(one => one.kind === 'result')
  const [comparison] = stored.filter(one => one.kind === 'comparison')
  if (comparison === undefined) return openResults(results, flags)
  if (stored.length > 1)
    throw new UserError(`${comparison.file} is a comparison already; open it alone, or results beside each other.`)
  return openComparison(comparison, flags)
}

const options = (): { readonly colour: boolean; readonly details: boolean } => ({
  colour: openOutput(undefined, false).hasColour,
  details: false
})

const openResults = async (results: readonly StoredResult[], flags: Flags): Promise<ExitCode> => {
  const [first] = results
  const comparison = results.length > 1 ? pairStored(results) : null
  if (!hasScreen()) {
    openOutput(undefined, false).write(
      await (comparison === null ? views.text(first.result, options()) : comparisonViews.text(comparison, options()))
    )
    return ExitCode.ok
  }
  const found = await sourceOfResult(first.result, first.file)
  const services =
    'reason' in found
      ? { ...storingServices(), reason: found.reason }
      : studyServices(found.source, first.result, found.loaded, flags)
  const panel = comparison === null ? 'overview' : 'compare'
  await showResult({ result: first.result, comparison, panel }, services, flags)
  return ExitCode.ok
}

/** The other panels show the first arm, which is run again; where that cannot be, the comparison is shown as text. */
const openComparison = async ({ comparison, file }: StoredComparison, flags: Flags): Promise<ExitCode> => {
  const { versions, arms } = comparison
  const found = hasScreen() ? await sourceOfResult({ versions, inputs: arms[0].inputs }, file) : undefined
  if (found === undefined || 'reason' in found) {
    openOutput(undefined, false).write(await comparisonViews.text(comparison, options()))
    if (found !== undefined) note(`${found.reason} So this is the page of the comparison.`)
    return ExitCode.ok
  }
  const result = await firstResult(found, comparison, flags)
  await showResult(
    { result, comparison, panel: 'compare' },
    studyServices(found.source, result, found.loaded, flags),
    flags
  )
  return ExitCode.ok
}
