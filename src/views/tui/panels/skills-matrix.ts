import { staffRegions } from '../../../figures/panels/staff-cells.ts'
import type { Result } from '../../../metrics/schemas/result-schema.ts'
import { fillTo } from '../../text/display-width.ts'
import { wrap } from '../../text/wrap.ts'
import { noneLeft } from '../paint/none-left.ts'
import type { Theme } from '../theme/theme.ts'
import type { PanelContent, PanelView, Space } from './panel.ts'
import { OTHER, type SkillLayout, skillLayout } from './skills-layout.ts'
import { type SkillNumber, type SkillPlace, skillNumbers } from './skills-number.ts'
import { skillRows, worstSkill } from './skills-rows.ts'
import { skillPlaceLines } from './skills-words.ts'
import { viewChoice } from './view-choice.ts'

/** Skills by region, filled with one number, the worst skill first; the cursor goes from cell to cell. */
export const skillsMatrix = ({ data: { result }, state, space }: PanelView): PanelContent => {
  const { width, theme } = space
  const numbers = skillNumbers(result)
  const number = numbers[Math.min(state.view, numbers.length - 1)]
  const regions: readonly (string | null)[] = [null, ...staffRegions(result)]
  const rows = skillRows(result, number, regions, state)
  const row = Math.max(0, Math.min(rows.length - 1, state.row))
  const column = Math.max(0, Math.min(regions.length - 1, state.column))
  const layout = skillLayout(
    rows.map(nameOf),
    regions.length,
    column,
    numbers.filter(other => other !== number),
    width
  )
  const told = notesOf(result, rows.length, number).flatMap(note => (note === '' ? [''] : wrap(note, width)))
  const notes = rows.length + TOP + told.length > space.height ? [] : told
  const worst = worstSkill(result, number, regions, rows)
  const place: SkillPlace | undefined = rows.length === 0 ? undefined : { skill: rows[row], region: regions[column] }
  return {
    top: [
      viewChoice(
        `Skills by region: ${number.title}`,
        numbers.map(({ name }) => name),
        numbers.indexOf(number),
        space
      ),
      ...(place === undefined ? [] : skillPlaceLines(result, place, space)),
      headingLine(regions, column, state.sort - 1, layout, space)
    ],
    count: Math.max(1, rows.length) + notes.length,
    line: index =>
      index >= Math.max(1, rows.length)
        ? theme.faint(notes[index - Math.max(1, rows.length)])
        : rows.length === 0
          ? theme.faint(noneLeft('No skill', state.filter, width))
          : rowLine(result, number, rows[index], regions, { isChosen: index === row, column, worst, layout, theme }),
    cursor: row,
    rows: Math.max(1, rows.length),
    columns: regions.length,
    sorts: ['name', ...regions.map(region => region ?? 'all regions')],
    filters: true,
    ...(place !== undefined && { opens: place.skill === null ? 'all skills' : `skill ${place.skill}` }),
    ...(place !== undefined && {
      copies: [nameOf(place.skill), ...regions.map(region => textOf(result, number, { ...place, region }))].join('\t')
    })
  }
}

/** Lines above the matrix. */
const TOP = 4
/** Said below the matrix where there is room. */
const notesOf = (result: Result, skills: number, number: SkillNumber): string[] => [
  '',
  ...(skills > 1
    ? [
        'Each skill as if its people did nothing else: short here is short for certain; not short here may be short all the same, for they have other skills too.'
      ]
    : []),
  ...(number.isOfOne?.(result) === true
    ? [`The ${number.name} is known by skill and by region; not of one skill in one region, which stays -.`]
    : []),
  '! people missing, load above 100%, first replies late, or one person alone'
]

const nameOf = (skill: string | null): string => skill ?? 'all skills'

interface RowLook {
  readonly isChosen: boolean
  readonly column: number
  readonly worst: number
  readonly layout: SkillLayout
  readonly theme: Theme
}

const rowLine = (
  result: Result,
  number: SkillNumber,
  skill: string | null,
  regions: readonly (string | null)[],
  { isChosen, column, worst, layout, theme }: RowLook
): string => {
  const { name, cell, from, shown, others } = layout
  const cells = regions.slice(from, from + shown).map((region, i) => {
    const place = { skill, region }
    const value = number.value(result, place)
    const share = value === null || worst <= 0 || skill === null || number.isLessWorse ? 0 : Math.min(1, value / worst)
    const text = fillTo(`${shadeOf(share, theme)} ${textOf(result, number, place)}`, cell - 1, 'right')
    if (isChosen && from + i === column) return ` ${theme.chosen(text)}`
    return ` ${number.isBad(result, place) ? theme.bad(text) : share > 0 ? theme.heat(share, text) : text}`
  })
  const further = others.map(other => fillTo(textOf(result, other, { skill, region: null }), OTHER, 'right'))
  return `${isChosen ? theme.symbols.cursor : ' '} ${fillTo(nameOf(skill), name)}${cells.join('')}${theme.faint(further.join(''))}`
}

const headingLine = (
  regions: readonly (string | null)[],
  column: number,
  sorted: number,
  { name, cell, from, shown, others }: SkillLayout,
  { width, theme }: Space
): string => {
  const { cursor, down } = theme.symbols
  const headings = regions.slice(from, from + shown).map((region, i) => {
    const at = from + i
    const mark = at === sorted ? down : ''
    const text = fillTo(`${at === column ? cursor : ''}${region ?? 'all'}${mark}`, cell - 1, 'right')
    return ` ${at === column ? theme.accent(text) : theme.faint(text)}`
  })
  const more = from + shown < regions.length ? theme.faint(' ..') : ''
  const further = others.map(other => fillTo(`${other.name} `, OTHER, 'right')).join('')
  return theme.faint(fillTo('  Skill', Math.min(width, name + 2))) + headings.join('') + more + theme.faint(further)
}

/** A fill for what is more than a quarter of the worst, so that it is seen without colour. */
const shadeOf = (share: number, { symbols: { shades } }: Theme): string =>
  share > 0.25 ? shades[Math.min(3, Math.ceil(share * 4) - 1)] : ''

const textOf = (result: Result, number: SkillNumber, place: SkillPlace): string => {
  const value = number.value(result, place)
  const mark = number.isBad(result, place) ? '!' : ' '
  return `${value === null ? '-' : number.text(value)}${mark}`
}
