/** What a measure means, in words that the glossary of the result, its schema and the page share. */
export interface Definition {
  readonly title: string
  readonly unit: 'seconds' | 'tickets' | 'count' | 'people' | 'hours' | 'share'
  /** Which tickets or people it runs over. */
  readonly over: string
  readonly meaning: string
}
