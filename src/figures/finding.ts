/**
 * Something to look at, in words.
 *
 * `harm` ranks findings and is not shown: roughly the tickets of a week that are done a disservice, those of more
 * urgent priorities counting double for each step.
 */
export interface Finding {
  readonly text: string
  readonly harm: number
}
