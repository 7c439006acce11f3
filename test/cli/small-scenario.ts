/** A textbook office of one team, a week long: quick to run. Parts are replaced by the text given for them. */
export const smallScenario = (parts: Readonly<Record<string, string>> = {}): string => {
  const all: Record<string, string> = {
    name: 'Small office',
    period: '{from: 2027-03-01, to: 2027-03-07, zone: Europe/Lisbon}',
    priorities: '[urgent, normal]',
    skills: '{product: {effort: {exponential: {mean: 20 min}}}}',
    shifts: '{office: {start: 09:00, end: 17:00, days: mon-fri}}',
    teams: '{Lisbon: {zone: Europe/Lisbon, people: 3, shift: office, skills: {product: 100%}}}',
    demand: '{generate: {rate: 20 per day, mix: {priority: {urgent: 1, normal: 4}}}}',
    ...parts
  }
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}

/** Demand that replays a file. */
export const replayOf = (file: string): string => `{replay: {file: ${file}}}`

/** A ticket file of three rows within the period of the small scenario. */
export const SMALL_TICKETS = [
  'id,created,priority',
  'A-1,2027-03-01T09:15:00Z,urgent',
  'A-2,2027-03-02T10:00:00Z,normal',
  'A-3,2027-03-03T23:30:00Z,normal',
  ''
].join('\n')
