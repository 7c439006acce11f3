import { IANAZone } from 'luxon'
import { DAY_SECONDS } from './dates.ts'
import { formatInstant } from './labels.ts'
import { ruleRelease } from './tz-rules.ts'
import { offsetAt, transitionsBetween } from './zone-offsets.ts'

/** A stretch of time in which the judge and the runtime differ on the offset of a zone (T5). */
export interface ZoneDisagreement {
  readonly zone: string
  /** First and last instant that was looked at and differs, epoch seconds. */
  readonly from: number
  readonly until: number
  /** The local dates of these instants by the judge, such as `2027-03-01`. */
  readonly firstDate: string
  readonly lastDate: string
  /** Offsets at the first instant, seconds east of UTC; NaN where the runtime does not know the zone. */
  readonly offset: number
  readonly runtimeOffset: number
}

/** Release of the tz data that decides here (js-joda's), such as `2026a`. */
export function tzRelease(): string {
  return ruleRelease()
}

/** Release of the tz data of the runtime (ICU's), such as `2025c`; `unknown` where the runtime does not say. */
export function runtimeTzRelease(): string {
  return process.versions.tz ?? 'unknown'
}

/**
 * Where js-joda and the runtime (through luxon) differ on the offsets of zones within [from, to) (epoch seconds): looked at
 * around each transition and once a day, so that only a difference of less than a day away from any transition of the judge could hide.
 * @throws UnknownZoneError
 */
export function compareWithRuntime(zones: readonly string[], from: number, to: number): ZoneDisagreement[] {
  return [...new Set(zones)].flatMap(zone => compareZone(zone, from, to))
}

function compareZone(zone: string, from: number, to: number): ZoneDisagreement[] {
  const runtime = IANAZone.create(zone)
  const found: { first: number; last: number; runtimeOffset: number }[] = []
  let open = false
  for (const at of instantsToCheck(zone, from, to)) {
    const runtimeOffset = runtime.isValid ? Math.round(runtime.offset(at * 1000) * 60) : Number.NaN
    const differs = runtimeOffset !== offsetAt(zone, at)
    const last = found.at(-1)
    if (differs && open && last) last.last = at
    else if (differs) found.push({ first: at, last: at, runtimeOffset })
    open = differs
  }
  return found.map(({ first, last, runtimeOffset }) => disagreement(zone, first, last, runtimeOffset))
}

function disagreement(zone: string, from: number, until: number, runtimeOffset: number): ZoneDisagreement {
  const firstDate = formatInstant(zone, from, 'date')
  const lastDate = formatInstant(zone, until, 'date')
  return { zone, from, until, firstDate, lastDate, offset: offsetAt(zone, from), runtimeOffset }
}

function instantsToCheck(zone: string, from: number, to: number): number[] {
  const instants: number[] = []
  for (let at = from; at < to; at += DAY_SECONDS) instants.push(at)
  for (const { at } of transitionsBetween(zone, from, to)) instants.push(Math.max(from, at - 1), at)
  return instants.sort((a, b) => a - b)
}
