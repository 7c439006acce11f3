/** What a finding is about: a promise, people on shift by region, their skills, their hours past the shift, queues, owners, a storm. */
export type FindingTopic = 'promise' | 'staff' | 'skill' | 'overtime' | 'queue' | 'owner' | 'recovery'

/**
 * Something to look at, in words.
 *
 * `harm` ranks findings and is not shown: roughly the tickets of a week that are done a disservice, those of more
 * urgent promises counting up to sixty-four times.
 */
export interface Finding {
  readonly text: string
  readonly harm: number
  readonly topic: FindingTopic
  /** The line of the targets, skill, region or queue that it is about, where it is one. */
  readonly group?: string
  /** Named on every page, whatever else there is. */
  readonly mustShow?: boolean
  /** A lower bound only, so never what comes first. */
  readonly isBound?: boolean
}
