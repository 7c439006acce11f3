import type { WhatIfField } from '../tui-data.ts'

const MINUTES_A_DAY = 24 * 60
const TIME = /^(\d{1,2}):(\d\d)$/
const AMOUNT = /^(\d+(?:\.\d+)?)(\s*%?)$/

/**
 * The value one step further, `by` 1 or −1: the next choice, a time of day by minutes, a number by its step and not below 0.
 *
 * What is none of these stays.
 */
export const stepValue = ({ choices, step = 1 }: WhatIfField, value: string, by: 1 | -1): string => {
  if (choices !== undefined) return nextChoice(choices, value, by)
  const [time, hours, minutes] = TIME.exec(value) ?? []
  if (time !== undefined) return timeOf(Number(hours) * 60 + Number(minutes) + by * step)
  const [amount, number, unit = ''] = AMOUNT.exec(value) ?? []
  if (amount === undefined) return value
  const decimals = Math.max(decimalsOf(number), decimalsOf(String(step)))
  return `${Number(Math.max(0, Number(number) + by * step).toFixed(decimals))}${unit}`
}

const nextChoice = (choices: readonly string[], value: string, by: number): string =>
  choices[(Math.max(0, choices.indexOf(value)) + by + choices.length) % choices.length]

const timeOf = (minutes: number): string => {
  const within = (minutes + MINUTES_A_DAY) % MINUTES_A_DAY
  return [Math.floor(within / 60), within % 60].map(part => String(part).padStart(2, '0')).join(':')
}

const decimalsOf = (number: string): number => number.split('.')[1]?.length ?? 0
