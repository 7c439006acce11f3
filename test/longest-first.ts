import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take ten seconds or more, the longest first. */
const LONG = [
  'docs/readmes',
  'browser/html-page',
  'cli/bad-input',
  'cli/compare',
  'cli/study',
  'cli/init',
  'cli/run',
  'theory/truth',
  'golden/bundled-scenarios',
  'metamorphic/relations',
  'study/interval-coverage',
  'metrics/causes/any-run',
  'study/threads',
  'twin/twin',
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
