import type { Result } from '../metrics/schemas/result-schema.ts'
import type { Finding } from './finding.ts'
import { durationInWords, shareInWords } from './in-words.ts'
import { weeksOf } from './read-result.ts'

/** Part of the time without the customer from which waiting for owners is worth a word. */
const MUCH = 0.3

/** How much of the time to resolution tickets spend waiting for the one who owns them. */
export function ownerFindings(result: Result): Finding[] {
  const overall = result.causes.find(({ by }) => by.length === 0)?.groups[0]
  if (overall === undefined || !overall.solved.value) return []
  const { customer, ownerAway, ownerBusy, ...others } = overall.solvedSeconds
  const away = ownerAway.value ?? 0
  const owner = away + (ownerBusy.value ?? 0)
  const all = Object.values(others).reduce((sum, { value }) => sum + (value ?? 0), owner)
  if (!(owner >= MUCH * all) || owner === 0) return []
  const text =
    `Tickets wait ${durationInWords(owner)} for their owner, ${shareInWords(owner / all)} of the time without the customer; ` +
    `the owner is away for ${shareInWords(away / owner)} of it`
  return [{ text, harm: ((owner / all) * overall.solved.value) / weeksOf(result) / 50, topic: 'owner', mustShow: true }]
}
