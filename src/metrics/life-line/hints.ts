import type { Hint, Need } from './life-line.ts'
import type { PeopleAt } from './people-at.ts'
import { mainCause, type RawStretch } from './raw-stretches.ts'
import { type TracedRun, zoneOfAgent } from './traced-run.ts'
import { crowdOf, whoMayTake } from './who-may-take.ts'

/** What saves less than this is not worth telling, seconds. */
const LEAST = 60
const MOST = 6

/**
 * What would have let a ticket go sooner, most first, with the time that it could have saved at most; what would have helped several times is told once.
 *
 * Bounds, since whoever takes this ticket leaves another: nothing here says that the whole is gained.
 */
export function hintsOf(run: TracedRun, people: PeopleAt, stretches: readonly RawStretch[]): Hint[] {
  const together = new Map<string, Hint>()
  // A ticket whose whole life was with the bot was solved by it.
  const told = stretches.length === 1 && stretches[0].doing === 'bot' ? [] : stretches
  for (const hint of told.flatMap(stretch => hintsOfStretch(run, people, stretch))) {
    if (hint.upToSeconds <= 0) continue
    const key = JSON.stringify([hint.need, hint.skill, hint.region, hint.person])
    const before = together.get(key)
    together.set(key, before === undefined ? hint : joined(before, hint))
  }
  return [...together.values()]
    .filter(({ upToSeconds }) => upToSeconds >= LEAST)
    .sort((a, b) => b.upToSeconds - a.upToSeconds)
    .slice(0, MOST)
}

function joined(a: Hint, b: Hint): Hint {
  const longest = b.longestSeconds > a.longestSeconds ? b : a
  return { ...longest, times: a.times + b.times, upToSeconds: a.upToSeconds + b.upToSeconds }
}

function hintsOfStretch(run: TracedRun, people: PeopleAt, stretch: RawStretch): Hint[] {
  switch (stretch.doing) {
    case 'waiting':
      return hintsOfWait(run, people, stretch)
    case 'waiting for its owner':
      return hintsOfOwner(run, people, stretch)
    case 'interrupted':
      return [hintOf(run, stretch, 'not being interrupted', spanOf(stretch))]
    case 'in hand':
      return [hintOf(run, stretch, 'somebody to ask', stretch.causes.consult ?? 0)]
    case 'bot':
      return [hintOf(run, stretch, 'right answer of the bot', spanOf(stretch))]
    default:
      return []
  }
}

function hintsOfWait(run: TracedRun, people: PeopleAt, stretch: RawStretch): Hint[] {
  const main = mainCause(stretch)
  const all = spanOf(stretch)
  if (main === 'nobodyOnShift') return [hintOf(run, stretch, 'somebody on shift', all)]
  const { onDuty, able, notYet } = whoMayTake(run, people, stretch.place, (stretch.from + stretch.to) / 2)
  if (main === 'nobodyWithSkill') {
    const [nearest] = notYet.byRegion
    if (nearest !== undefined) return [hintOf(run, stretch, 'opening it to others', all, nearest)]
    return [hintOf(run, stretch, 'somebody with the skill', all, crowdOf(run, onDuty).byRegion[0])]
  }
  const lesser = stretch.causes.busyLesser ?? 0
  return [
    hintOf(run, stretch, 'one more person', all, able.byRegion[0]),
    hintOf(run, stretch, 'interrupting lesser work', lesser)
  ]
}

/** Handing over helps as far as somebody else who may take the ticket is on duty meanwhile. */
function hintsOfOwner(run: TracedRun, people: PeopleAt, stretch: RawStretch): Hint[] {
  const { busy, away } = { busy: stretch.causes.ownerBusy ?? 0, away: stretch.causes.ownerAway ?? 0 }
  const others = coveredSeconds(run, people, stretch)
  const need: Need = busy > away ? 'not waiting for the owner' : 'handing over'
  return [hintOf(run, stretch, need, Math.min(others, spanOf(stretch)))]
}

/** Seconds of a stretch in which somebody but the owner who may take the ticket is on duty. */
function coveredSeconds({ program, observations }: TracedRun, people: PeopleAt, stretch: RawStretch): number {
  const line = lineAfter(program, observations, stretch)
  const { times } = people
  const shifts: { readonly from: number; readonly to: number }[] = []
  for (let agent = 0; agent < program.agents.count; agent++) {
    if (agent === stretch.agent || !people.mayTake(agent, line, stretch.from)) continue
    for (let row = times.firstOf[agent]; row < times.firstOf[agent + 1]; row++) {
      const [from, to] = [Math.max(times.from[row], stretch.from), Math.min(times.to[row], stretch.to)]
      if (from < to) shifts.push({ from, to })
    }
  }
  let reachedAt = stretch.from
  let covered = 0
  for (const { from, to } of shifts.sort((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, reachedAt))
    reachedAt = Math.max(reachedAt, to)
  }
  return covered
}

/** Line that the ticket would wait in if its owner let it go. */
function lineAfter(
  { kinds }: TracedRun['program'],
  observations: TracedRun['observations'],
  stretch: RawStretch
): number {
  return kinds.line[stretchKind(observations, stretch) * kinds.maxStages * 2 + 1]
}

function stretchKind({ touches, tickets }: TracedRun['observations'], { touch, ticket }: RawStretch): number {
  return touch < 0 ? tickets.kind[ticket] : touches.kind[touch]
}

function spanOf({ from, to }: RawStretch): number {
  return to - from
}

function hintOf(
  run: TracedRun,
  stretch: RawStretch,
  need: Need,
  upToSeconds: number,
  crowd?: { readonly region: string; readonly people: number }
): Hint {
  const { legend, observations, program } = run
  const zone = zoneOf(run, stretch, crowd?.region)
  const kind = stretch.place < 0 ? stretchKind(observations, stretch) : kindOfPlace(run, stretch.place)
  return {
    need,
    times: 1,
    from: run.stampOf(stretch.from, zone),
    to: run.stampOf(stretch.to, zone),
    longestSeconds: upToSeconds,
    upToSeconds,
    skill: legend.skills[program.kinds.skill[kind]],
    ...(crowd === undefined ? {} : { region: crowd.region, people: crowd.people }),
    ...(stretch.agent < 0 ? {} : { person: legend.agents[stretch.agent] })
  }
}

function kindOfPlace({ program: { kinds } }: TracedRun, place: number): number {
  return Math.floor(place / (2 * kinds.maxStages))
}

/** The clock of the region where somebody is missing, or of the person. */
function zoneOf(run: TracedRun, { agent }: RawStretch, region: string | undefined): string {
  if (region === undefined) return agent < 0 ? run.legend.reportZone : zoneOfAgent(run, agent)
  const { legend } = run
  const team = legend.teamRegion.indexOf(legend.regions.indexOf(region))
  return legend.teamZone[team] ?? legend.reportZone
}
