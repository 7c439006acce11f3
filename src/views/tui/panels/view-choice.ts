import { cutTo, displayWidth } from '../../text/display-width.ts'
import type { Space } from './panel.ts'

/** A title on the left and the ways to look at it on the right, the present one in brackets; as many of them as there is room for. */
export const viewChoice = (
  title: string,
  views: readonly string[],
  view: number,
  { width, theme }: Pick<Space, 'width' | 'theme'>
): string => {
  const beside = width - displayWidth(title) - 1
  // A name may be as long as what somebody has typed.
  const choices = views.length < 2 ? '' : cutTo(choicesOf(views, view, beside), Math.max(beside, Math.floor(width / 2)))
  const room = width - displayWidth(choices)
  const shown = cutTo(title, choices === '' ? room : room - 1)
  return theme.title(shown) + ' '.repeat(Math.max(0, room - displayWidth(shown))) + theme.faint(choices)
}

const choicesOf = (views: readonly string[], view: number, room: number): string => {
  const all = `v: ${views.map((name, i) => (i === view ? `[${name}]` : name)).join(' ')}`
  const one = `v: [${views[view]}] ${view + 1}/${views.length}`
  return displayWidth(all) <= room ? all : one
}
