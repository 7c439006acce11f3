import type { HeadlineKey } from '../metrics/headlines/headline-definitions.ts'

/** Unit of a quantity; views decide how to print it. */
export type Unit = 'tickets' | 'seconds' | 'people' | 'hours' | 'share' | 'count'

/** A number with its unit and, over several replications, its 95 % interval; null: nothing to measure. */
export interface Quantity {
  readonly value: number | null
  readonly unit: Unit
  readonly low?: number | null
  readonly high?: number | null
  /** Whether a target is met, where there is one. */
  readonly verdict?: 'met' | 'missed'
  /** The share that was promised: rounding for display does not cross it. */
  readonly goal?: number
  /** What one is more than another, written with its sign, or the size of such a difference; of shares in points. */
  readonly difference?: 'signed' | 'size'
}

interface Titled {
  /** Part of the report; short and stable, for machines. */
  readonly section: string
  readonly title: string
  readonly notes: readonly string[]
  /** Left to longer reports; the page for a first look does without. */
  readonly isDetail?: boolean
}

/** A few headline figures. */
export interface Tiles extends Titled {
  readonly kind: 'tiles'
  readonly tiles: readonly {
    readonly label: string
    readonly quantity: Quantity
    readonly detail?: string
    /** The headline measure that it tells, where it is one: comparisons have its differences. */
    readonly measure?: HeadlineKey
  }[]
}

/** Rows of figures; the first cell of each row is its name. */
export interface Table extends Titled {
  readonly kind: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | Quantity)[])[]
  /** Columns that a page leaves out, in this order, until the others fit. */
  readonly spare?: readonly string[]
}

/** Lines over a common axis of labels, such as days, and on one scale. */
export interface Series extends Titled {
  readonly kind: 'series'
  readonly unit: Unit
  readonly axis: readonly string[]
  readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** One bar a name. */
export interface Bars extends Titled {
  readonly kind: 'bars'
  /** Whether bars show the 95 % intervals too. */
  readonly hasIntervals?: boolean
  readonly bars: readonly { readonly label: string; readonly quantity: Quantity }[]
}

/** Wholes and what they are made of, one whole a row. */
export interface Shares extends Titled {
  readonly kind: 'shares'
  /** Names of what a bar tells apart, in its order; at most 7. */
  readonly bands: readonly string[]
  /** Index of a band that is told as a number beside the bar of the others, so that it does not hide them. */
  readonly apart?: number
  readonly rows: readonly {
    readonly name: string
    readonly total: Quantity
    /** They add up to the total; `band` is an index into `bands`. */
    readonly parts: readonly { readonly name: string; readonly band: number; readonly quantity: Quantity }[]
  }[]
}

/** What happened, stretch after stretch. */
export interface Timeline extends Titled {
  readonly kind: 'timeline'
  readonly rows: readonly {
    /** When it began, such as `Mon 03-01 09:00`. */
    readonly at: string
    readonly length: Quantity
    readonly text: string
    /** May be empty. */
    readonly detail: string
  }[]
}

/** A grid of numbers; 0 means that all is well, `domain[1]` is the worst. */
export interface Heatmap extends Titled {
  readonly kind: 'heatmap'
  readonly unit: Unit
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
  readonly domain: readonly [number, number]
  /** Whether cells are told in the words of the unit, and shaded from the least to the most of `domain`; neither end is good or bad. */
  readonly isInWords?: boolean
}

/** One day as strips of 24 hours, one a name: what is on when. */
export interface Strips extends Titled {
  readonly kind: 'strips'
  /** Clock of the hours, such as `UTC`. */
  readonly axis: string
  readonly rows: readonly {
    readonly name: string
    /** Minutes since midnight, 0 … 1440, ascending. */
    readonly stretches: readonly { readonly from: number; readonly to: number }[]
    readonly detail: string
    /** Whether the stretches are what should not be. */
    readonly isBad?: boolean
  }[]
}

/** How many of each group are done within a time: cumulative, one line a group. */
export interface Distribution extends Titled {
  readonly kind: 'distribution'
  readonly unit: 'seconds'
  /** Upper bounds, inclusive; ascending and about equally far apart on a logarithmic scale. */
  readonly bounds: readonly number[]
  readonly lines: readonly {
    readonly name: string
    /** Share of the group within each bound, 0 … 1, never falling; null: the group is empty. */
    readonly shares: readonly (number | null)[]
    /** Ends of the 95 % interval of each share, where there are several replications. */
    readonly low?: readonly (number | null)[]
    readonly high?: readonly (number | null)[]
  }[]
}

/** Sentences. */
export interface List extends Titled {
  readonly kind: 'list'
  readonly items: readonly string[]
  /** Whether the first is the most important. */
  readonly isOrdered: boolean
  /** Number of the first of an ordered list; 1 where absent. */
  readonly firstNumber?: number
}

/** What a view can paint. */
export type Figure = Tiles | Table | Series | Bars | Shares | Timeline | Heatmap | Strips | Distribution | List
export type FigureKind = Figure['kind']
