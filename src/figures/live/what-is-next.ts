import { type EventKind, nextEvent } from '../../metrics/playback/next-event.ts'
import type { Playback } from '../../metrics/playback/playback.ts'
import { durationInWords, listed } from '../in-words.ts'

/** What comes next after an instant, in words, soonest first; nothing of a kind of which there is no more. */
export function whatIsNext(playback: Playback, at: number): string[] {
  const coming = (Object.keys(NAMES) as EventKind[]).flatMap(kind => {
    const next = nextEvent(playback, kind, at)
    return next === undefined ? [] : [{ next, words: NAMES[kind](playback, next) }]
  })
  return coming.sort((a, b) => a.next - b.next).map(({ next, words }) => `${words} in ${durationInWords(next - at)}`)
}

const NAMES: Readonly<Record<EventKind, (playback: Playback, at: number) => string>> = {
  handover: () => 'hand-over',
  breach: () => 'broken promise',
  'clock change': ({ clockChanges }, at) => {
    const changes = clockChanges.filter(change => change.at === at)
    return changes.map(({ zones, bySeconds }) => `clocks ${clockWords(bySeconds)} in ${placesOf(zones)}`).join(', ')
  }
}

function clockWords(bySeconds: number): string {
  return `${bySeconds < 0 ? 'back' : 'on'} ${durationInWords(Math.abs(bySeconds))}`
}

function placesOf(zones: readonly string[]): string {
  return listed(zones.map(zone => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')))
}
