import type { ReportDocument } from '../../figures/report/report-document.ts'
import type { Action } from '../command.ts'
import { ExitCode } from '../exit-code.ts'
import { isOn, positional, textFlags } from '../flags.ts'
import { keepInputs } from '../keep-inputs.ts'
import { openOutput } from '../output.ts'
import { documentViews } from '../report/document-views.ts'
import { reportPlace } from '../report/report-place.ts'
import { readWork } from '../stored/read-stored.ts'
import { type StoredStudy, storedStudy } from '../stored/stored-study.ts'

const documentOf = async (study: StoredStudy): Promise<ReportDocument> => {
  if (study.kind === 'result')
    return (await import('../../figures/report/report-document.ts')).reportDocument(study.result)
  if (study.kind === 'sweep') return (await import('../../figures/report/sweep-document.ts')).sweepDocument(study.sweep)
  const { comparisonDocument } = await import('../../figures/report/comparison-document.ts')
  return comparisonDocument(study.comparison, study.results)
}

/** Makes a report of a stored result, of several compared, or of a stored comparison or sweep. */
export const report: Action = async flags => {
  const files = [positional(flags, 'result'), ...textFlags(flags, 'others')]
  const { format, path } = reportPlace(flags, files)
  keepInputs(path, files)
  const output = openOutput(path, isOn(flags, 'force'), isOn(flags, 'quiet'))
  const study = storedStudy(files.map(readWork))
  output.write(await documentViews[format](await documentOf(study)))
  return ExitCode.ok
}
