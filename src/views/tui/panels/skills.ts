import { skillPage } from '../../../figures/panels/skill-page.ts'
import { staffSkills } from '../../../figures/panels/staff-cells.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { titleLine } from '../paint/paint-figures.ts'
import { screenFigures } from '../paint/screen-figures.ts'
import { linesContent, type Panel, type PanelContent, type PanelView } from './panel.ts'
import { skillsMatrix } from './skills-matrix.ts'
import { skillNumbers } from './skills-number.ts'
import { staffScopes } from './staffing-scope.ts'

/** Which skills are short, where. */
export const skills: Panel = {
  title: 'Skills',
  about:
    'Skills by region: how many people are missing, how loaded they are, how long tickets wait, and how many people have each skill; Enter shows all of one',
  views: ({ result }) => skillNumbers(result).map(({ name }) => name),
  paint: view => {
    const skill = openedSkill(view.data.result, view.state.opened)
    return skill === undefined ? skillsMatrix(view) : skillContent(view, skill)
  }
}

/** What was opened: a skill, or all together (null); undefined where nothing was, or the result does not have it. */
const openedSkill = (result: Result, opened: readonly string[]): string | null | undefined => {
  const key = opened.at(-1)
  if (key === undefined) return undefined
  if (key === 'all skills') return null
  return staffSkills(result).find(skill => key === `skill ${skill}`)
}

const skillContent = ({ data: { result }, space }: PanelView, skill: string | null): PanelContent => {
  const { width, height, theme } = space
  const lines = screenFigures(skillPage(result, skill), space)
  const view = staffScopes(result).findIndex(scope => scope.region === null && scope.skill === skill)
  const start = { row: 0, column: 0, filter: '', sort: -1, isReversed: false, opened: [] }
  return {
    ...linesContent(lines, height, [
      titleLine(`Skill: ${skill ?? 'all'}   Enter: its hours of the week`, width, theme)
    ]),
    goesTo: { panel: 'staffing', state: { ...start, view: Math.max(0, view) } }
  }
}
