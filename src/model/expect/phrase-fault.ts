/** Why a phrase of the user cannot be read; `start` ≤ i < `end` are the characters meant. */
export class PhraseFault extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
    readonly hint?: string
  ) {
    super(message)
  }
}
