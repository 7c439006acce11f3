import type { WantedFigure } from '../../metrics/expect/figure-sample.ts'
import { parseFigure } from '../../model/expect/parse-figure.ts'
import { PhraseFault } from '../../model/expect/phrase-fault.ts'
import { type ScenarioNames, scenarioNames } from '../../model/names/names.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Flags } from '../command.ts'
import { textFlags } from '../flags.ts'
import { readPhrases } from '../read-phrases.ts'

/** What is measured where nobody says what. */
const USUAL = ['p90 first reply', 'p90 resolution', 'share first reply', 'share resolution', 'occupancy', 'paid hours']
const OPERATOR = /<=|>=|<|>|≤|≥/

/** Measures of a sweep; `areUsual` where none was named. */
export interface MeasureFlag {
  readonly measures: readonly WantedFigure[]
  readonly areUsual: boolean
}

/**
 * The figures that `--measure` names, such as `p90 resolution P1`, `open of plan premium` or `paid hours`.
 * @throws UserError with all that is wrong with them
 */
export const measureFlag = (flags: Flags, scenario: Scenario): MeasureFlag => {
  const names = scenarioNames(scenario)
  const asked = [...new Set(textFlags(flags, 'measure').map(text => text.trim().replaceAll(/\s+/g, ' ')))]
  const measures = readPhrases('--measure', asked.length > 0 ? asked : USUAL, text => measureOf(text, names))
  return { measures, areUsual: asked.length === 0 }
}

const measureOf = (text: string, names: ScenarioNames): WantedFigure => {
  const threshold = OPERATOR.exec(text)
  if (threshold)
    throw new PhraseFault(
      'a figure to be shown has no threshold',
      threshold.index,
      text.length,
      `write \`--measure '${text.slice(0, threshold.index).trim()}'\`, or --expect`
    )
  return { text, ...parseFigure(text, names) }
}
