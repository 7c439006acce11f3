import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { formatProblems } from '../../src/input/format-problems.ts'
import { type ReadOptions, type ReadResult, readScenario } from '../../src/input/read-scenario.ts'

/** A textbook queue: constant arrivals, exponential service, 120 people around the clock. */
export const TEXTBOOK = `name: M/M/120
period: {from: 2027-01-01, to: 2027-01-31, zone: UTC}
skills: {any: {effort: {exponential: {mean: 1 h}}}}
shifts: {always: {start: 00:00, end: 24:00}}
teams: {desk: {zone: UTC, people: 120, shift: always, skills: {any: 100%}}}
demand: {generate: {rate: 110 per hour}}
`

/** A scenario that uses most of the language. */
export const FULL = `name: Follow the sun
about: Three sites
period: {from: 2027-03-01, to: 2027-03-31, zone: Europe/Lisbon, warmup: 7 days}
plans: [gold, basic]
priorities: [P1, P2, P3]
channels:
  web: {}
  phone: {plans: [gold], patience: {exponential: {mean: 10 min}}, lines: 20}
skills:
  firewall:
    effort: {lognormal: {mean: 45 min, cv: 120%}}
    replies: {chance: 40%, delay: {exponential: {mean: 6 h}}}
  vpn: {effort: 30 min}
shifts:
  day: {start: 09:00, end: 17:30, days: mon-fri}
  americas: {clock: America/Los_Angeles, start: 08:00, length: 8 h}
  emea: {after: americas, length: 8 h, overlap: 30 min}
holidays: {lisbon: [2027-03-26]}
teams:
  lisbon: {zone: Europe/Lisbon, people: 24, shift: day, holidays: lisbon, skills: {firewall: 100%, vpn: {people: 50%}}}
  san francisco: {zone: America/Los_Angeles, region: west, people: 12, shift: [americas, emea], skills: {vpn: {proficiency: 60%, preference: 1}}}
customers: {awake: {start: 08:00, end: 20:00}}
demand:
  generate:
    rate: [4000 per week, 4200 per week]
    shapes: {office: {weekday: [0,0,0,0,0,0,1,2,3,4,4,4,3,4,4,4,3,2,1,1,0,0,0,0]}}
    mix:
      channel: {web: 8, phone: 2}
      priority: {P1: 1, P2: 4, P3: 10}
      skill: {firewall: 3, vpn: 1}
    sources:
      europe: {share: 60%, zone: Europe/Berlin, shape: office}
      america: {share: 40%, zone: America/New_York, shape: office, mix: {plan: {gold: 1}}}
    busyness: {cv: 15%, correlation: 40%}
    storms: [{from: 2027-03-10 14:00, length: 3 h, factor: 4, source: europe, skill: vpn}]
queues:
  urgent: {priorities: [P1], regions: [lisbon, west], overflow: 30 min}
  other: {}
targets:
  - {plans: [gold], priorities: [P1], firstReply: 15 min, share: 95%}
  - {resolution: 3 days}
routing:
  policy: ownership
  interrupt: [P1]
  ownerWait: {P1: 0 min, P2: 8 h}
  shiftEnd: {P1: finish within 30 min then hand over, P2: keep}
costs: {switch: 5 min, read: {gamma: {mean: 8 min, cv: 50%}}}
report: {zone: UTC, interval: 1 h}
`

/** A sample with parts of it replaced, each of which must be there. */
export const changed = (sample: string, ...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample has no ${from}`)
    return text.replace(from, to)
  }, sample)

/** A new folder two levels below a folder of its own, so that scenarios have a parent folder. */
export const makeFolder = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'sunrelay-')), 'scenarios')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** The problems or warnings of a result in words, with the folder taken out of the paths. */
export const inWords = (result: ReadResult, folder: string): string =>
  formatProblems('problems' in result ? result.problems : result.warnings, result.sources).replaceAll(`${folder}/`, '')

/** What a user sees when these files are there and the first of them is read. */
export const complaint = (files: Readonly<Record<string, string | Uint8Array>>, options: ReadOptions = {}): string => {
  const folder = makeFolder(files)
  return inWords(readScenario(join(folder, Object.keys(files)[0]), options), folder)
}

/** A mistake, what is said of it, and the hint that goes with it. */
export type Mistake = [title: string, text: string, expected: string, hint?: string]

/** A test of mistakes: what `told` says of the text has the words expected. */
export const isTold =
  (told: (text: string) => string) =>
  (_: string, text: string, expected: string, hint = ''): void => {
    const words = told(text)
    expect(words).toContain(expected)
    expect(words).toContain(hint)
  }
