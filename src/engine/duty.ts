/** What a person does. */
export const Duty = {
  off: 0,
  idle: 1,
  /** Works on a ticket, on shift. */
  busy: 2,
  /** Works on past the end of the shift. */
  overtime: 3,
  /** Writes up a ticket that is handed over. */
  writing: 4,
  /** On shift, in a pause; a ticket in hand waits for them. */
  away: 5,
  /** Has begun a touch and waits for somebody who helps. */
  asking: 6,
  /** Helps somebody who asked. */
  talking: 7
} as const
