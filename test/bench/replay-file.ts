import { closeSync, openSync, writeSync } from 'node:fs'

const CHANNELS = ['form', 'email', 'form', 'chat']
const PLANS = ['premium', 'enterprise', 'business', 'pro', 'free']
const PRIORITIES = ['P1', 'P2', 'P2', 'P3', 'P3', 'P3', 'P4', 'P4']
const SKILLS = [
  'dns',
  'firewall',
  'ddos',
  'certificates',
  'caching',
  'balancing',
  'workers',
  'access',
  'network',
  'api'
]
const ZONES = ['America/New_York', 'America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Asia/Singapore']
const FROM = Date.UTC(2027, 0, 1) / 1000
const YEAR_SECONDS = 365 * 86_400
const ROWS_IN_CHUNK = 4096

/** Whole numbers below `bound`, the same ones every time. Source: G. Marsaglia, "Xorshift RNGs", 2003. */
const numbers = (): ((bound: number) => number) => {
  let word = 12_345
  return bound => {
    word ^= word << 13
    word ^= word >>> 17
    word ^= word << 5
    return (word >>> 0) % bound
  }
}

/** Writes a file of so many tickets spread evenly over 2027, in order of creation; names are those of the bundled desk. */
export const writeReplayFile = (path: string, tickets: number): void => {
  const below = numbers()
  const one = (names: readonly string[]): string => names[below(names.length)]
  const file = openSync(path, 'w')
  let chunk = 'id,created,channel,plan,priority,skill,zone\n'
  for (let row = 0; row < tickets; row++) {
    const at = FROM + Math.floor(((row + 0.5) / tickets) * YEAR_SECONDS)
    const created = new Date(at * 1000).toISOString()
    const plan = one(PLANS)
    const channel = plan === 'free' || plan === 'pro' ? 'form' : one(CHANNELS)
    chunk += `T${row},${created},${channel},${plan},${one(PRIORITIES)},${one(SKILLS)},${one(ZONES)}\n`
    if (row % ROWS_IN_CHUNK !== ROWS_IN_CHUNK - 1) continue
    writeSync(file, chunk)
    chunk = ''
  }
  writeSync(file, chunk)
  closeSync(file)
}
