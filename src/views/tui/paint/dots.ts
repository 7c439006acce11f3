/** A canvas of dots, two wide and four high a cell, drawn as braille; y counts from the bottom. */
export class Dots {
  readonly #columns: number
  readonly #rows: number
  readonly #cells: Uint8Array

  constructor(columns: number, rows: number) {
    this.#columns = columns
    this.#rows = rows
    this.#cells = new Uint8Array(columns * rows)
  }

  /** Sets one dot; outside of the canvas nothing happens. */
  set(x: number, y: number): void {
    const column = x >> 1
    const row = this.#rows - 1 - (y >> 2)
    if (x < 0 || y < 0 || column >= this.#columns || row < 0) return
    this.#cells[row * this.#columns + column] |= BITS[(x & 1) * 4 + (3 - (y & 3))]
  }

  /** A row from the top, one glyph a cell; blanks where there are no dots. */
  row(index: number): string {
    let text = ''
    for (let column = 0; column < this.#columns; column++) {
      const bits = this.#cells[index * this.#columns + column]
      text += bits === 0 ? ' ' : String.fromCodePoint(0x2800 + bits)
    }
    return text
  }
}

/** Bits of the eight dots of a braille glyph: left column from the top, then the right. */
const BITS = [0x01, 0x02, 0x04, 0x40, 0x08, 0x10, 0x20, 0x80] as const
