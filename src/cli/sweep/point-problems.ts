import { visibleText } from '../../input/visible-text.ts'
import { UserError } from '../user-error.ts'

/** One thing that is wrong with a point. */
export interface PointProblem {
  /** The point, as `--vary` would say it. */
  readonly point: string
  /** Its overrides `path=value`. */
  readonly settings: readonly string[]
  /** In one line. */
  readonly reason: string
  /** In full, with its place. */
  readonly text: string
  /** The same for what is one and the same mistake at several points. */
  readonly mistake: string
  /** The override that is wrong, where it is one. */
  readonly setting?: string | undefined
}

/** A point that is the same scenario as an earlier one; both in words. */
export interface SamePoint {
  readonly point: string
  readonly as: string
}

/** Points that cannot be run for the same reason. */
export interface SkippedPoints {
  readonly reason: string
  readonly points: readonly string[]
}

const MOST_NAMED = 5
const MOST_PROBLEMS = 30

/**
 * The problems of all points as one mistake; what is wrong with several points in the same way is said once, with the points unless the
 * override that it shows says which they are.
 * @param points overrides of every point, bad or not
 */
export const pointErrors = (problems: readonly PointProblem[], points: readonly (readonly string[])[]): UserError => {
  const groups = grouped(problems, ({ mistake }) => mistake)
  const told = groups.slice(0, MOST_PROBLEMS).map(([, own]) => whichOf(own, points) + own[0].text)
  const more = groups.length > MOST_PROBLEMS ? [`… and ${groups.length - MOST_PROBLEMS} more`] : []
  const bad = new Set(problems.map(({ point }) => point)).size
  const skip =
    bad < points.length
      ? [`${bad} of ${points.length} points cannot be run; --skip-bad-points leaves ${bad === 1 ? 'it' : 'them'} out.`]
      : []
  return new UserError([...told, ...more, ...skip].join('\n'))
}

/** Points that are left out, by reason; a point that has several is told with all of them together. */
export const skippedPoints = (problems: readonly PointProblem[]): SkippedPoints[] => {
  const points = grouped(problems, ({ point }) => point).map(([point, own]) => ({
    point,
    reason: [...new Set(own.map(({ reason }) => reason))].join('; ')
  }))
  return grouped(points, ({ reason }) => reason).map(([reason, own]) => ({
    reason,
    points: own.map(({ point }) => point)
  }))
}

/** Lines about points that are left out. */
export const skippedNotes = (skipped: readonly SkippedPoints[]): string[] =>
  skipped.map(
    ({ reason, points }) =>
      `Left out, ${points.length === 1 ? '1 point' : `${points.length} points`}: ${visibleText(reason)}: ${listed(points)}.`
  )

/** What is worth knowing about points, said once, with the points unless it is so at all of `count`. */
export const pointNotes = (
  notes: readonly { readonly point: string; readonly text: string }[],
  count: number
): string[] =>
  grouped(notes, ({ text }) => text).map(([text, own]) => {
    const points = [...new Set(own.map(({ point }) => point))]
    return points.length === count ? text : `At ${listed(points)}:\n${text}`
  })

/** Lines about points that are the same scenario as an earlier one. */
export const sameNotes = (same: readonly SamePoint[]): string[] =>
  grouped(same, ({ as }) => as).map(
    ([as, own]) =>
      `The same scenario as “${visibleText(as)}”, so run and judged once: ${listed(own.map(({ point }) => point))}.`
  )

const grouped = <T>(all: readonly T[], by: (one: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return [...groups]
}

const whichOf = (own: readonly PointProblem[], points: readonly (readonly string[])[]): string => {
  const [{ setting }] = own
  if (own.length === points.length) return own.length > 1 ? `At all ${own.length} points:\n` : ''
  const saysWhich = setting !== undefined && points.filter(settings => settings.includes(setting)).length === own.length
  return saysWhich ? '' : `At ${listed(own.map(({ point }) => point))}:\n`
}

const listed = (points: readonly string[]): string => {
  const named = points.slice(0, MOST_NAMED).map(visibleText).join('; ')
  return points.length > MOST_NAMED ? `${named} and ${points.length - MOST_NAMED} more` : named
}
