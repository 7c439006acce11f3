import { durationInWords, numberInWords } from '../../../figures/in-words.ts'
import type { LiveDesk } from '../../../figures/live/live-desk.ts'
import { cutTo, displayWidth, fillTo } from '../../text/display-width.ts'
import { type PlayState, SPEEDS } from '../state/tui-state.ts'
import type { Theme } from '../theme/theme.ts'
import type { Space } from './panel.ts'

/** The clock, and how far the run has got as a bar where there is room. */
export const clockLine = (
  { utc, day, days }: LiveDesk,
  play: PlayState,
  endAt: number,
  { width, theme }: Pick<Space, 'width' | 'theme'>
): string => {
  const clock = `${utc.weekday} ${utc.date} ${utc.time} UTC`
  const speed = `${durationInWords(SPEEDS[play.speed])} a second`
  const how = play.isPlaying ? `playing ${speed}` : play.at >= endAt ? 'at the end' : `paused, ${speed}`
  const where = `day ${day} of ${days}`
  const used = displayWidth(`${clock}  ${how}  ${where}`)
  const bar = progressBar(play.at / endAt, width - used - 2, theme)
  if (used > width) return theme.strong(cutTo(clock, width))
  const state = play.isPlaying ? theme.good(how) : theme.warn(how)
  return `${theme.strong(clock)}  ${state}  ${where}${bar === '' ? '' : `  ${bar}`}`
}

const LEAST_BAR = 8

const progressBar = (share: number, width: number, theme: Theme): string => {
  if (width < LEAST_BAR) return ''
  const done = Math.max(0, Math.min(width, Math.round(share * width)))
  return theme.accent(theme.symbols.bar.repeat(done)) + theme.faint(theme.symbols.rest.repeat(width - done))
}

/** Where the open tickets are, and what the last hour brought; on one line, or on two. */
export const totalLines = (desk: LiveDesk, { width, theme }: Pick<Space, 'width' | 'theme'>): string[] => {
  const { waiting, inWork, pending, withBot, lastHour, broken } = desk
  const now = [
    `waiting ${numberInWords(waiting)}`,
    `in work ${numberInWords(inWork)}`,
    `pending ${numberInWords(pending)}`,
    ...(broken === null ? [] : [`broken promises ${numberInWords(broken)}`]),
    ...(withBot > 0 ? [`bot ${numberInWords(withBot)}`] : [])
  ].join('  ')
  const { arrived, solved, left, handedOver } = lastHour
  const hour = `last hour: ${[
    `${arrived} new`,
    `${solved} solved`,
    ...(left > 0 ? [`${left} gave up`] : []),
    `${handedOver} handed over`
  ].join(', ')}`
  const breaches = lastHour.broken === 0 ? '' : `, ! ${lastHour.broken} broken`
  const room = width - displayWidth(now) - 3
  const whole = displayWidth(hour + breaches)
  if (whole <= room) return [`${theme.strong(now)}   ${hour}${theme.bad(breaches)}`]
  const second = fillTo(hour, Math.min(displayWidth(hour), width))
  return [theme.strong(cutTo(now, width)), second + theme.bad(cutTo(breaches, width - displayWidth(second)))]
}

/** What comes next, soonest first. */
export const nextLine = (coming: readonly string[], { width, theme }: Pick<Space, 'width' | 'theme'>): string =>
  theme.faint(
    cutTo(
      coming.length === 0
        ? 'No hand-over, broken promise or change of clocks is to come.'
        : `next: ${coming.join(', ')}`,
      width
    )
  )
