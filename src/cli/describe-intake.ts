import type { Bot, Diagnostics } from '../model/intake/bot.ts'
import type { Channel } from '../model/intake/channel.ts'
import type { Scenario } from '../model/scenario.ts'
import { formatTimeOfDay } from '../time/dates.ts'
import { drawnInWords, shareInWords, timeInWords } from './amounts-in-words.ts'
import { daysInWords } from './days-in-words.ts'

const together = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ')

const atOnceInWords = ({ atOnce = 1, slowdown = 0 }: Channel): string => {
  const slower = atOnce > 1 && slowdown > 0 ? ` (each further one slows this one by ${shareInWords(slowdown)})` : ''
  return `live, ${atOnce} at once${slower}`
}

const becomesInWords = ({ hours, becomes, convert = {} }: Channel): string | undefined => {
  if (becomes === undefined) return undefined
  const shares = Object.entries(convert).map(([skill, share]) => `${shareInWords(share)} of ${skill}`)
  const open =
    hours &&
    `outside ${hours.days ? `${daysInWords(hours.days)} ` : ''}${formatTimeOfDay(hours.start)}–${formatTimeOfDay(hours.end)}`
  return `becomes ${becomes}: ${[...shares, ...(open ? [open] : [])].join(' and ')}`
}

/** A channel with what is special about it: `chat (live, 3 at once)`; its name alone where nothing is. */
const channelInWords = (name: string, channel: Channel): string => {
  const words = together([
    channel.live && atOnceInWords(channel),
    channel.redial && `${shareInWords(channel.redial.chance)} of those who leave try again`,
    becomesInWords(channel)
  ])
  return words === '' ? name : `${name} (${words})`
}

/** Which tickets something is for: ` on form, chat`, ` of dns`; nothing where it is for all. */
const forWhich = ({ channels, skills }: Pick<Bot, 'channels' | 'skills'>): string =>
  `${channels ? ` on ${channels.join(', ')}` : ''}${skills ? ` of ${skills.join(', ')}` : ''}`

const checksInWords = (checks: Diagnostics): string =>
  together([
    checks.prevents !== undefined && `${shareInWords(checks.prevents)} of tickets${forWhich(checks)} are never sent`,
    checks.shortens !== undefined &&
      `work on ${checks.prevents === undefined ? `tickets${forWhich(checks)}` : 'the others'} is ${shareInWords(checks.shortens)} shorter`
  ])

const learningInWords = ({ improves }: Bot): string | undefined => {
  if (improves === undefined) return undefined
  const end = improves.upTo === undefined ? '' : ` up to ${shareInWords(improves.upTo)}`
  return `${Number((improves.by * 100).toFixed(2))} points more every ${timeInWords(improves.every)}${end}`
}

const botInWords = (bot: Bot): string =>
  together([
    `answers ${shareInWords(bot.solves)} of tickets${forWhich(bot)}`,
    learningInWords(bot),
    bot.wrong !== undefined &&
      bot.back !== undefined &&
      `${shareInWords(bot.wrong)} of that wrongly: back after ${drawnInWords(bot.back)}`,
    bot.easyFirst !== undefined && bot.easyFirst > 0 && 'easy ones first'
  ])

const misstatedInWords = ([stated, shares]: [string, Readonly<Record<string, number>>]): string => {
  const others = Object.entries(shares).map(([really, share]) => `${shareInWords(share)} really ${really}`)
  return `stated as ${stated}: ${others.join(', ')}`
}

const mistakes = ({ misstated = {}, misrouted, triage }: Scenario): string[] => [
  ...Object.entries(misstated).map(misstatedInWords),
  ...(misrouted === undefined
    ? []
    : [
        `${shareInWords(misrouted.share)}${forWhich({ channels: misrouted.channels, skills: undefined })} reach a wrong skill first`
      ]),
  ...(triage === undefined
    ? []
    : [
        `all${forWhich({ channels: triage.channels, skills: undefined })} are sorted first by people with the skill ${triage.skill}`
      ])
]

const movesInWords = ({ skills }: Scenario): string[] =>
  Object.entries(skills).flatMap(([name, { escalate, returns, reopen }]) => {
    const words = together([
      escalate && `${shareInWords(escalate.chance)} of touches pass on to ${escalate.to}`,
      returns !== undefined && `replies go to ${returns}`,
      reopen && `${shareInWords(reopen.chance)} reopened after ${drawnInWords(reopen.after)}`
    ])
    return words === '' ? [] : [`${name}: ${words}`]
  })

/** Channels, and what happens to tickets before people work on them and after, a label and a text each; parts that a scenario has not are left out. */
export const describeIntake = (scenario: Scenario): [label: string, text: string][] => {
  const channels = Object.entries(scenario.channels ?? { ticket: {} }).map(([name, channel]) =>
    channelInWords(name, channel)
  )
  const sections: [string, string[]][] = [
    ['Diagnostics', (scenario.diagnostics ?? []).map(checksInWords)],
    ['Bot', (scenario.bot ?? []).map(botInWords)],
    ['First sight', mistakes(scenario)],
    ['Passed on', movesInWords(scenario)]
  ]
  return [
    ['Channels', channels.join(', ')],
    ...sections.flatMap(([label, lines]) =>
      lines.map((text, index): [string, string] => [index === 0 ? label : '', text])
    )
  ]
}
