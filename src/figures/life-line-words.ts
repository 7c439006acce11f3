import type { CauseKey } from '../metrics/causes/cause.ts'
import { causeDefinitions } from '../metrics/definitions.ts'
import type { Hint, Need, RegionPeople, Stamp, Stretch } from '../metrics/life-line/life-line.ts'
import { counted, durationInWords } from './in-words.ts'

/** What a ticket did for a while, in words; `before` is the stretch before. */
export function stretchInWords(stretch: Stretch, before?: Stretch): string {
  switch (stretch.doing) {
    case 'bot':
      return 'with the bot; where its answer did not help, until the customer came back'
    case 'customer':
      return before?.end === 'solved' ? 'solved, until the customer came back with it' : 'with the customer'
    case 'writing up':
      return `${stretch.person} wrote it up to hand it over`
    case 'interrupted':
      return 'lay interrupted until somebody took it up again'
    case 'waiting for its owner':
      return `waited for ${stretch.person}: ${partsOf(stretch)}`
    case 'in hand':
      return `${stretch.person}: ${partsOf(stretch)}; ${END[stretch.end ?? ''] ?? stretch.end}`
    default:
      return waitInWords(stretch)
  }
}

const END: Readonly<Record<string, string>> = {
  solved: 'solved it',
  pending: 'answered, and asked the customer',
  interrupted: 'was called to something more urgent',
  'handed over': 'handed it over at the end of the shift',
  kept: 'kept it for the next shift',
  unfinished: 'was still at it at the end of the run',
  paused: 'went into a pause with it',
  transferred: 'passed it on'
}

function waitInWords({ causes, onDuty = 0, able = [], notYet = [], inHand = [] }: Stretch): string {
  const busy = (causes.busyFirst ?? 0) + (causes.busyLesser ?? 0)
  const most = Math.max(busy, ...Object.values(causes))
  const parts = Object.keys(causes).length > 1 ? ` (${partsOf({ causes })})` : ''
  if (busy === most) {
    const work = inHand.map(({ priority, count }) => `${count} × ${priority}`).join(', ')
    const halfway = able.length === 0 ? '' : `; halfway ${regions(able)}${work === '' ? '' : `, in hand ${work}`}`
    return `waited: all who may take it busy${halfway}${parts}`
  }
  if (causes.nobodyOnShift === most) return `waited: nobody on shift${parts}`
  const others = notYet.length > 0 ? `, not yet allowed to: ${regions(notYet)} who have the skill` : ''
  return `waited: nobody on shift who may take it; halfway ${counted(onDuty, 'person', 'people')} on shift${others}${parts}`
}

/** `Hands-on 20 min, Asking for help 5 min`, longest first. */
function partsOf({ causes }: Pick<Stretch, 'causes'>): string {
  const parts = Object.entries(causes) as [CauseKey, number][]
  return parts
    .sort((a, b) => b[1] - a[1])
    .map(([key, seconds]) => `${causeDefinitions[key].title.toLowerCase()} ${durationInWords(seconds)}`)
    .join(', ')
}

function regions(crowd: readonly RegionPeople[]): string {
  return crowd.map(({ region, people }) => `${people} in ${region}`).join(', ')
}

const NEEDS: Readonly<Record<Need, (hint: Hint) => string>> = {
  'one more person': ({ skill, region }) =>
    region === undefined ? `One more person with ${skill}` : `One more person with ${skill} in ${region}`,
  'interrupting lesser work': ({ skill }) => `Letting it interrupt lesser work of people with ${skill}`,
  'somebody on shift': ({ skill }) => `Somebody with ${skill} on shift`,
  'somebody with the skill': ({ skill, region, people }) =>
    region === undefined ? `Somebody with ${skill}` : `One of the ${people} on duty in ${region} able to do ${skill}`,
  'opening it to others': ({ skill, region, people }) =>
    `Letting the ${people} with ${skill} on duty in ${region} take it`,
  'handing over': ({ person, skill }) => `Handing it over to others with ${skill} instead of waiting for ${person}`,
  'not waiting for the owner': ({ person, skill }) => `Letting others with ${skill} take it while ${person} was busy`,
  'not being interrupted': ({ person }) => `Not interrupting ${person}`,
  'somebody to ask': ({ person, skill }) => `Somebody free at once whom ${person} could ask about ${skill}`,
  'right answer of the bot': () => 'A right answer of the bot, or none'
}

/** One thing that would have let a ticket go sooner, in a sentence. */
export function hintInWords(hint: Hint): string {
  const { from, to, times, longestSeconds, upToSeconds } = hint
  const window = `${windowInWords(from, to)} (${from.zone})`
  const once = `${window}: up to ${durationInWords(longestSeconds)} sooner`
  if (times === 1) return `${NEEDS[hint.need](hint)}, ${once}`
  return `${NEEDS[hint.need](hint)}, ${times} times, most ${once}, ${durationInWords(upToSeconds)} in all`
}

/** `Mon 03-01 09:00–11:00`, or with both days where they differ. */
export function windowInWords(from: Stamp, to: Stamp): string {
  const isOneDay = from.local.slice(0, 10) === to.local.slice(0, 10)
  return isOneDay ? `${dayTime(from.local)}–${timeOf(to.local)}` : `${dayTime(from.local)} to ${dayTime(to.local)}`
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** `Mon 03-01 09:00` of an ISO time. */
export function dayTime(iso: string): string {
  const weekday = WEEKDAYS[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()]
  return `${weekday} ${iso.slice(5, 10)} ${timeOf(iso)}`
}

function timeOf(iso: string): string {
  return iso.slice(11, 16)
}
