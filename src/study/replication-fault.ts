/** A fault in one replication, with what replays it. The fault itself is the `cause`. */
export class ReplicationFault extends Error {
  override readonly name = 'ReplicationFault'
  /** What went wrong, in the words of the fault. */
  readonly reason: string
  constructor(
    cause: unknown,
    /** Seed of the study. */
    readonly seed: number,
    /** Number of the replication, from 0. */
    readonly replication: number,
    /** Label of the arm, where several are compared. */
    readonly arm?: string
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const where = arm === undefined ? '' : `arm ${arm}, `
    super(`${where}replication ${replication + 1} of seed ${seed}: ${reason}`, { cause })
    this.reason = reason
  }
}
