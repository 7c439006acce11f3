/**
 * What a cell holds: a text, yes or no, a whole number, a number, or an instant in milliseconds since 1970-01-01T00:00Z;
 * null where there is nothing to tell.
 */
export type Cell = string | number | boolean | null

/** Sort of all cells of a column. */
export type CellType = 'text' | 'flag' | 'count' | 'number' | 'instant'

/** A column of a table for analysts: what it is called, what it means, and its cell in a row of a source. */
export interface Column<Source> {
  readonly name: string
  readonly type: CellType
  /** What the numbers are of, such as `seconds`; empty for what is no number. */
  readonly unit: string
  readonly meaning: string
  readonly isNullable: boolean
  readonly of: (source: Source, row: number) => Cell
}

/** Columns of one source, in the order in which a row has them. */
export type Columns<Source> = readonly Column<Source>[]

type Of<Source, Value> = (source: Source, row: number) => Value

/** A name, or words; null for none. */
export const text = <S>(name: string, of: Of<S, string | null>, meaning: string, isNullable = false): Column<S> => ({
  name,
  type: 'text',
  unit: '',
  meaning,
  isNullable,
  of
})

/** Yes or no. */
export const flag = <S>(name: string, of: Of<S, boolean>, meaning: string): Column<S> => ({
  name,
  type: 'flag',
  unit: '',
  meaning,
  isNullable: false,
  of
})

/** A whole number, always there. */
export const count = <S>(name: string, of: Of<S, number>, meaning: string, unit = 'count'): Column<S> => ({
  name,
  type: 'count',
  unit,
  meaning,
  isNullable: false,
  of
})

/** A duration in seconds, to the millisecond; nothing where it is not finite. */
export const seconds = <S>(name: string, of: Of<S, number>, meaning: string, isNullable = false): Column<S> => ({
  name,
  type: 'number',
  unit: 'seconds',
  meaning,
  isNullable,
  of: (source, row) => rounded(of(source, row), 1000)
})

/** Any other number, to the millionth; nothing where it is not finite. */
export const number = <S>(
  name: string,
  of: Of<S, number>,
  unit: string,
  meaning: string,
  isNullable = true
): Column<S> => ({
  name,
  type: 'number',
  unit,
  meaning,
  isNullable,
  of: (source, row) => rounded(of(source, row), 1e6)
})

/** An instant, of seconds since 1970; nothing where it is not finite. */
export const instant = <S>(name: string, of: Of<S, number>, meaning: string, isNullable = true): Column<S> => ({
  name,
  type: 'instant',
  unit: 'UTC',
  meaning,
  isNullable,
  of: (source, row) => finite(Math.round(of(source, row) * 1000))
})

function rounded(value: number, parts: number): number | null {
  return finite(Math.round(value * parts) / parts)
}

function finite(value: number): number | null {
  // Minus zero would be told apart from zero in one format and not in the other.
  return Number.isFinite(value) ? value + 0 : null
}
