/**
 * Something to look at, in words.
 *
 * `harm` ranks findings and is not shown: roughly the tickets of a week that are done a disservice, those of more
 * urgent promises counting up to sixty-four times.
 */
export interface Finding {
  readonly text: string
  readonly harm: number
  /** Named on every page, whatever else there is. */
  readonly mustShow?: boolean
  /** A lower bound only, so never what comes first. */
  readonly isBound?: boolean
}
