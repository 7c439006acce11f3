import type { Result } from '../metrics/result-schema.ts'
import type { List } from './figure.ts'
import { counted } from './in-words.ts'

/** What was left out of the input, and how figures were made. */
export function assumptions(result: Result): List {
  return {
    kind: 'list',
    section: 'left-out',
    title: 'Left out, and how it was counted',
    isOrdered: false,
    items: [
      ...result.leftOut.map(({ file, reason, rows }) => `${file}: ${counted(rows, 'row')} left out, ${reason}`),
      `Counted are the tickets created in the period, followed until ${followed(result)} UTC; open ones are never dropped.`,
      'On time: an open ticket whose target has passed is a miss, so is one abandoned or turned away; one not due yet is left out.',
      result.replications > 1
        ? 'Figures are means over the replications; quantiles are averaged over them.'
        : 'One replication: run several to tell chance from effect; figures then have intervals.',
      'Nobody is sick, on leave or in training yet: available = scheduled.',
      result.staffing.requiredMethod
    ],
    notes: result.inputs.map(({ file, sha256 }) => `Input ${file}, sha256 ${sha256.slice(0, 12)}`)
  }
}

function followed({ period }: Result): string {
  return period.followedUntil.replace('T', ' ').slice(0, 16)
}
