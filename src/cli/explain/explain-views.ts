import type { LifeLine } from '../../metrics/life-line/life-line.ts'
import type { LongTicket } from '../../metrics/life-line/longest-tickets.ts'

/** What is explained: the longest tickets, where they were asked for, and the life line of the first. */
export interface Explained {
  readonly scenario: string
  readonly seed: number
  /** From 1. */
  readonly replication: number
  readonly longest?: readonly LongTicket[]
  readonly lifeLine: LifeLine
}

/** Writes an explanation out as text. */
export type ExplainView = (explained: Explained, colour: boolean) => Promise<string>

/** Views of an explanation by the name that `--format` gives them; each is loaded when it is asked for. */
export const explainViews = {
  text: async ({ longest, lifeLine }, colour) => {
    const [{ lifeLineFigures, longestFigure }, { textPage }] = await Promise.all([
      import('../../figures/life-line-figures.ts'),
      import('../../views/text/text-page.ts')
    ])
    return textPage([...(longest === undefined ? [] : [longestFigure(longest)]), ...lifeLineFigures(lifeLine)], {
      colour
    })
  },
  json: async ({ longest, lifeLine, ...run }) => {
    const [{ hintInWords, stretchInWords }, { jsonText }] = await Promise.all([
      import('../../figures/life-line-words.ts'),
      import('../../views/json/json-text.ts')
    ])
    return jsonText({
      ...run,
      longest: longest?.map(({ row: _, ...ticket }) => ticket),
      lifeLine: {
        ...lifeLine,
        stretches: lifeLine.stretches.map(stretch => ({ ...stretch, text: stretchInWords(stretch) })),
        hints: lifeLine.hints.map(hint => ({ ...hint, text: hintInWords(hint) }))
      }
    })
  }
} satisfies Readonly<Record<string, ExplainView>>

/** Name of a view of an explanation. */
export type ExplainFormat = keyof typeof explainViews

/** Names of all views of an explanation. */
export const explainFormats = Object.keys(explainViews) as readonly ExplainFormat[]
