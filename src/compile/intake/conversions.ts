import type { ScenarioNames } from '../../model/names/names.ts'
import type { Channel, Scenario } from '../../model/scenario.ts'
import { Purpose } from '../../num/luck.ts'
import { intervalAt } from '../../time/intervals.ts'
import { openHours } from '../../time/open-hours.ts'
import type { Span } from '../period.ts'
import type { SkillList } from '../skill-list.ts'
import type { TicketDraw } from './intake-context.ts'

/** The channel (index) of a ticket that comes to people at an instant, seconds since the start of the period (F8). */
export type Conversion = (channel: number, skill: number, at: number, draw: TicketDraw) => number

interface ConversionRule {
  readonly becomes: number
  /** Share by skill. */
  readonly shares: readonly number[]
  readonly isOpen: (at: number) => boolean
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

const hoursOf = (
  { hours }: Channel,
  zone: string,
  { epochSeconds, startAt, until }: Span
): ((at: number) => boolean) => {
  if (hours === undefined) return () => true
  const { days = EVERY_DAY, start, end } = hours
  const rule = { zone: hours.zone ?? zone, days, start, end }
  const intervals = openHours(rule, epochSeconds + startAt, epochSeconds + until)
  return at => intervalAt(intervals, epochSeconds + at) !== undefined
}

/** Tells what tickets become by category and outside the hours of their channel; undefined where none becomes anything else. */
export const conversionOf = (
  scenario: Scenario,
  names: ScenarioNames,
  skills: SkillList,
  span: Span
): Conversion | undefined => {
  const { channels = {}, period } = scenario
  const rules = names.channels.map((name): ConversionRule | undefined => {
    const channel = channels[name]
    if (channel?.becomes === undefined) return undefined
    const shareOf = (skill: string): number =>
      Object.hasOwn(channel.convert ?? {}, skill) ? (channel.convert?.[skill] ?? 0) : 0
    return {
      becomes: names.channels.indexOf(channel.becomes),
      shares: skills.parts.map(([first]) => shareOf(names.skills[first])),
      isOpen: hoursOf(channel, period.zone, span)
    }
  })
  if (rules.every(rule => rule === undefined)) return undefined
  return (channel, skill, at, draw) => {
    let current = channel
    for (let step = 0; step < rules.length; step++) {
      const rule = rules[current]
      if (rule === undefined) return current
      const share = rule.shares[skill]
      if (rule.isOpen(at) && !(share > 0 && draw(Purpose.converted, step) < share)) return current
      current = rule.becomes
    }
    return current
  }
}
