import { keysBelow } from '../model/json-schema.ts'
import { hintFor } from '../model/names/suggest.ts'
import { isNull, type Located, type LocatedEntry } from './located.ts'
import { type LocatedProblem, problemAt } from './located-problem.ts'
import { parseYaml } from './parse-yaml.ts'
import { makeSource, type Source, type Span } from './source.ts'

/** One key of the path of an override, with its place in the option's text. */
export interface OverrideStep {
  readonly key: string
  readonly span: Span
}

/** `--set path=value`, read. */
export interface Override {
  readonly source: Source
  readonly steps: readonly OverrideStep[]
  readonly value: Located
}

const HINT = 'write it like `teams.lisbon.people=24`'
const STEP = /"([^"]*)"|'([^']*)'|([^.="']+)/y

/** Splits `a."b c".d=` into steps; gives the offset after `=`, or the offset of what is wrong. */
const readSteps = (source: Source): { steps: OverrideStep[]; valueAt: number } | { wrongAt: number } => {
  const { text } = source
  const steps: OverrideStep[] = []
  for (let at = 0; ; at++) {
    STEP.lastIndex = at
    const [matched, double, single, bare] = STEP.exec(text) ?? []
    if (matched === undefined) return { wrongAt: at }
    const key = double ?? single ?? bare.trim()
    steps.push({ key, span: { source, start: at, end: at + matched.length } })
    at += matched.length
    if (text[at] === '=') return { steps, valueAt: at + 1 }
    if (text[at] !== '.') return { wrongAt: at }
  }
}

/** Entries of lists as programmers write them, such as `targets[0]`, in the form that is meant. */
const withDots = (source: Source, steps: readonly OverrideStep[]): LocatedProblem | undefined => {
  const step = steps.find(({ key, span }) => span.end - span.start === key.length && /^[^[\]]+(\[\d+\])+$/.test(key))
  if (!step) return undefined
  const path = source.text.slice(0, steps.at(-1)?.span.end).replaceAll(/\[(\d+)\]/g, '.$1')
  return problemAt(step.span, 'bad-override', 'an entry of a list is a step of its own', `write it like \`${path}=…\``)
}

/** Reads the text of one `--set`. */
export const parseOverride = (
  text: string,
  option = '--set'
): Override | { readonly source: Source; readonly problems: readonly LocatedProblem[] } => {
  const source = makeSource(option, text, 'option')
  const read = readSteps(source)
  if ('wrongAt' in read) {
    const span = { source, start: read.wrongAt, end: read.wrongAt + 1 }
    return { source, problems: [problemAt(span, 'bad-override', 'this is not of the form path=value', HINT)] }
  }
  const { steps, valueAt } = read
  const bracketed = withDots(source, steps)
  if (bracketed) return { source, problems: [bracketed] }
  const span = { source, start: valueAt, end: text.length }
  if (text.slice(valueAt).trim() === '')
    return {
      source,
      problems: [
        problemAt(
          { source, start: 0, end: text.length },
          'bad-override',
          'there is no value after `=`',
          'write `=null` to remove a key'
        )
      ]
    }
  const { root, problems } = parseYaml({ source, offset: valueAt, text: text.slice(valueAt) })
  return problems.length > 0 || !root
    ? { source, problems }
    : { source, steps, value: root.kind === 'scalar' ? { ...root, span } : root }
}

/** Leaves the recursion over the path of an override. */
class UnknownPath extends Error {
  constructor(readonly problem: LocatedProblem) {
    super(problem.message)
  }
}

const keysOf = (steps: readonly OverrideStep[]): string[] => steps.map(step => step.key)

const unknown = (step: OverrideStep, message: string, hint?: string): never => {
  throw new UnknownPath(problemAt(step.span, 'unknown-path', message, hint))
}

/** The entry a step leads to, an empty map where the schema has the key and the scenario does not use it yet. */
const entryFor = (entries: ReadonlyMap<string, LocatedEntry>, { steps, value }: Override, depth: number): Located => {
  const step = steps[depth]
  const isLast = depth === steps.length - 1
  const existing = entries.get(step.key)
  if (existing) return existing.value
  const { keys, isOpen } = keysBelow(keysOf(steps.slice(0, depth)))
  if (!isNull(value) && (keys.includes(step.key) || (isOpen && isLast)) && !(step.key in Object.prototype))
    return { kind: 'map', entries: new Map(), span: step.span }
  const where = depth === 0 ? 'in the scenario' : `in \`${keysOf(steps.slice(0, depth)).join('.')}\``
  return unknown(
    step,
    `there is no "${step.key}" ${where}`,
    hintFor(step.key, [...new Set([...entries.keys(), ...keys])])
  )
}

const setIn = (target: Located, override: Override, depth: number): Located => {
  const { steps, value } = override
  if (depth === steps.length) return value
  const step = steps[depth]
  if (target.kind === 'map') {
    const next = setIn(entryFor(target.entries, override, depth), override, depth + 1)
    const entries = new Map(target.entries)
    if (isNull(next)) entries.delete(step.key)
    else entries.set(step.key, { key: step.span, value: next })
    return { ...target, entries }
  }
  const path = keysOf(steps.slice(0, depth)).join('.')
  if (target.kind === 'scalar')
    return unknown(step, `\`${path}\` is a single value here`, `set the whole of it: \`${path}=…\``)
  const index = /^\d{1,9}$/.test(step.key) ? Number(step.key) : Number.NaN
  if (!(index < target.items.length))
    return unknown(
      step,
      `\`${path}\` is a list of ${target.items.length} and has no "${step.key}"`,
      'the first of a list is 0'
    )
  return { ...target, items: target.items.map((item, at) => (at === index ? setIn(item, override, depth + 1) : item)) }
}

/** The scenario with an override applied, or the problem that its path leads nowhere. */
export const applyOverride = (root: Located, override: Override): Located | LocatedProblem => {
  const [first] = override.steps
  if (first.key === 'extends')
    return problemAt(
      first.span,
      'unknown-path',
      '`extends` is read before overrides',
      'name the scenario to run, or write a variant file'
    )
  try {
    return setIn(root, override, 0)
  } catch (error) {
    if (error instanceof UnknownPath) return error.problem
    throw error
  }
}
