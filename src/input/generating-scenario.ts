import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../model/check/problem.ts'
import { readSource } from './read-source.ts'
import { shownPath } from './shown-path.ts'

/** Files looked at; a folder of more is none of scenarios alone. */
const MOST_FILES = 50

const scenariosBeside = (file: string): string[] => {
  try {
    const names = readdirSync(dirname(file)).filter(name => /\.ya?ml$/i.test(name) && name !== basename(file))
    return names.sort().slice(0, MOST_FILES)
  } catch {
    return []
  }
}

/** The text of a file without its comments; empty where it cannot be read. */
const textOf = (path: string): string => {
  const read = readSource(path, path)
  return 'source' in read ? read.source.text.replaceAll(/^\s*#.*$/gm, '') : ''
}

/** A scenario in the same folder that generates its traffic, a variant of this one before others; its path as it is shown. */
const generatingScenario = (file: string): string | undefined => {
  const found = scenariosBeside(file)
    .map(name => ({ name, text: textOf(join(dirname(file), name)) }))
    .filter(({ text }) => /\bgenerate:(?!\s*null)/.test(text))
  const isVariant = ({ text }: { readonly text: string }): boolean =>
    /^extends: *(\S+)/m.exec(text)?.[1] === basename(file)
  const chosen = found.find(isVariant) ?? found[0]
  return chosen && shownPath(join(dirname(file), chosen.name))
}

/** The problem of a factor for recorded tickets, with the name of a scenario that the factor would go for. */
export const explainFactor = (problem: Problem, file: string): Problem => {
  if (problem.path.join('.') !== 'demand.factor' || !problem.hint?.includes('`factor`')) return problem
  const other = generatingScenario(file)
  return other === undefined
    ? problem
    : { ...problem, hint: `${problem.hint}, or run ${other}, which generates its traffic` }
}
