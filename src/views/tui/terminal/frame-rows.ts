import { createContext } from 'react'

/** Painted rows on their way past ink: put in while it lays out blanks, taken when it writes the frame. */
export class FrameRows {
  readonly #rows: string[] = []

  /** Puts the painted row of an index from 0. */
  put(index: number, line: string): void {
    this.#rows[index] = line
  }

  /** The first `count` rows. */
  take(count: number): readonly string[] {
    return Array.from({ length: count }, (_, index) => this.#rows[index] ?? '')
  }
}

/** Where painted rows go; null: through ink, as texts. */
export const FrameRowsContext = createContext<FrameRows | null>(null)
