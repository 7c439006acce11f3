/** Arrivals as recorded or drawn (K1): one row a ticket, in any order. Names are indexes into the scenario's lists. */
export interface TicketTable {
  readonly count: number
  /** Identifier of a row, unique in the table; made on demand. */
  readonly id: (row: number) => string
  /** The two words of each id that a ticket's luck hangs on (K2): `idWords` of it, where they are known already. */
  readonly idLow?: Uint32Array
  readonly idHigh?: Uint32Array
  /** Created, seconds since 1970-01-01T00:00Z. */
  readonly createdAt: Float64Array
  /**
   * Index into the scenario's channels, plans, priorities, skills (in the order of `scenarioNames`); a skill beyond those is a
   * combined one.
   */
  readonly channel: Uint16Array
  readonly plan: Uint16Array
  readonly priority: Uint16Array
  readonly skill: Uint16Array
  /** Combined skills, all needed: indexes of the skills that each joins, in the order named. Absent: none. */
  readonly combined?: readonly (readonly number[])[]
  /** Region that must serve the ticket, index into the scenario's regions; −1: any. Absent: any. */
  readonly region?: Int16Array
  /** Index into `zones`; −1 where the customer's zone is not known. */
  readonly zone: Int16Array
  readonly zones: readonly string[]
  /** Effort of each touch, seconds; NaN where not recorded. Absent: never recorded. */
  readonly effortSeconds?: Float64Array
  /** Number of touches; 0 where not recorded. */
  readonly touches?: Uint16Array
  /** Patience, seconds; NaN where not recorded. */
  readonly patienceSeconds?: Float64Array
  /** Due, seconds since 1970-01-01T00:00Z; NaN where not recorded. */
  readonly dueAt?: Float64Array
  /** State of tickets created before the run starts: 0 waiting, 1 pending on the customer, 2 not recorded. Absent: never recorded. */
  readonly opening?: Uint8Array
}
