import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take ten seconds or more, the longest first. */
const LONG = [
  'docs/readmes',
  'browser/html-page',
  'theory/truth',
  'terminal/program/program',
  'cli/sweep',
  'golden/bundled-scenarios',
  'terminal/panels',
  'cli/init',
  'cli/terminal',
  'cli/study',
  'terminal/program/what-if',
  'study/paired-coverage',
  'cli/compare',
  'study/interval-coverage',
  'study/threads',
  'metamorphic/relations',
  'twin/twin',
  'cli/run',
  'metrics/merge-laws',
  'metrics/causes/any-run',
  'input/mutations'
].map(name => `/test/${name}.test.ts`)

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONG.findIndex(ending => moduleId.endsWith(ending))
  return place < 0 ? LONG.length : place
}

/**
 * Begins long files before short ones within each project, so that no long one is left over at the end for a single processor.
 *
 * Vitest does so by itself only where it remembers an earlier run, which a fresh copy has not.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    const projects = [...new Set(usual.map(({ project }) => project.name))]
    return projects.flatMap(name =>
      usual.filter(({ project }) => project.name === name).sort((a, b) => placeOf(a) - placeOf(b))
    )
  }
}
