import type { Sample } from './sample-data.ts'

/** What strangers may call their teams, queues and skills. */
const HOSTILE = [
  '\u001b[2J\u001b]0;owned\u0007Red \u001b[31mteam',
  '\u202eright to left\u202c \u2066isolated',
  'z\u200be\u200dr\ufeffo width\u00ad',
  '東京サポートセンター第一班',
  'Za\u0308\u0308\u0308\u0308\u0308lgo\u0301\u0301\u0301\u0301',
  '👩\u200d👩\u200d👧 family 🇵🇹 flag',
  'thousand'.repeat(125),
  'two\r\nlines\u2028and\u0085more\t\u0000',
  '\u009b31mC1 \u0090control\u009c',
  'مرحبا بالعالم',
  '\ud800lone \udfff halves',
  '𝔐𝔞𝔱𝔥 ℵ ﷽ \ue000private \u{10fffe}'
] as const

/** Texts that are looked up rather than shown: zones, instants, names of files. */
const LOOKED_UP = /^[A-Z][A-Za-z_]+\/[A-Z]|^UTC$|^\d{4}-\d\d|^sunrelay-|^[0-9a-f]{64}$/

const isPlain = (value: object): boolean =>
  [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value))

const renamed = <T>(value: T, rename: (text: string) => string): T => {
  if (typeof value === 'string') return (LOOKED_UP.test(value) ? value : rename(value)) as T
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  if (Array.isArray(value)) return value.map(one => renamed(one, rename)) as T
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, renamed(own, rename)])) as T
}

/** The same with every name of a person, team, region, queue, skill and plan replaced by one that means harm. */
export const withHostileNames = (sample: Sample): Sample => {
  const { scenario, teams, regions, queues, skills, plans, agents } = sample.traced.legend
  const names = [...new Set([scenario, ...agents, ...teams, ...regions, ...queues, ...skills, ...plans])].sort(
    (a, b) => b.length - a.length
  )
  const instead = new Map(names.map((name, i) => [name, `${HOSTILE[i % HOSTILE.length]} ${i}`]))
  const pattern = new RegExp(names.map(name => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  const rename = (text: string): string => text.replaceAll(pattern, name => instead.get(name) ?? name)
  return {
    result: renamed(sample.result, rename),
    comparison: renamed(sample.comparison, rename),
    traced: { ...sample.traced, legend: { ...sample.traced.legend, ...renamed(pickNames(sample), rename) } }
  }
}

const pickNames = ({ traced: { legend } }: Sample) => {
  const { scenario, about, agents, teams, regions, queues, skills, plans, targetNames, regionClocks, teamSite } = legend
  return {
    scenario,
    about,
    agents,
    teams,
    regions,
    queues,
    skills,
    plans,
    targetNames,
    teamSite,
    ...(regionClocks && { regionClocks })
  }
}
