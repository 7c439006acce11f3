import { cutTo } from '../../text/display-width.ts'

/** The least width that panels are made for, in cells. */
export const LEAST_COLUMNS = 60
/** The least height, all lines of the screen counted. */
export const LEAST_ROWS = 15

/** Whether a terminal is smaller than panels can be of use in. */
export const isTooSmall = (columns: number, rows: number): boolean => columns < LEAST_COLUMNS || rows < LEAST_ROWS

/** What is shown instead, from the top as far as there is room: what matters first. */
export const tooSmallLines = (columns: number, rows: number): string[] =>
  [
    `Too small: ${columns} x ${rows}.`,
    `At least ${LEAST_COLUMNS} columns and ${LEAST_ROWS} rows`,
    'are needed; make the window larger.',
    'q leaves.'
  ]
    .map(line => cutTo(line, columns))
    .slice(0, rows)
