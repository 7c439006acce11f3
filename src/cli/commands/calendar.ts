import { eventKinds } from '../calendar/events-flag.ts'
import { calendarFormats } from '../calendar-views.ts'
import type { Command } from '../command.ts'
import { options, scenarioPositional } from '../options.ts'

const { tickets, set, out, force, quiet } = options

/** `sunrelay calendar`: what the changes of the clocks do to the hand-overs of a year, and shifts for calendars. */
export const calendarCommand: Command = {
  usage: 'calendar <scenario>',
  summary: 'Show what the changes of the clocks do to a year of hand-overs, or write shifts for calendars',
  positionals: { scenario: scenarioPositional },
  options: {
    year: { type: 'string', requiresArg: true, description: 'Which year. [that of the first day of the period]' },
    zone: { type: 'string', requiresArg: true, description: 'Clock of the page, such as Europe/London. [UTC]' },
    tickets,
    set,
    format: { ...options.format, choices: calendarFormats },
    events: {
      type: 'string',
      requiresArg: true,
      choices: eventKinds,
      description:
        'What --format ics has: changes of the clocks; who is on shift when, and every gap; shifts of each person. Shifts are those of the period, or of --year. [clocks]'
    },
    person: {
      type: 'string',
      requiresArg: true,
      description: 'Whose roster; without it --out is a folder, with a file for each person.'
    },
    out,
    force,
    'skip-bad-rows': options['skip-bad-rows'],
    quiet
  },
  examples: [
    ['sunrelay calendar scenarios/follow-the-sun.yaml --year 2027', 'each change, each hand-over, each gap'],
    ['sunrelay calendar month.yaml --format ics --out gaps.ics', 'warnings for the calendars of the managers'],
    ['sunrelay calendar month.yaml --format ics --events coverage --out on-shift.ics', 'who is on when, and every gap'],
    ['sunrelay calendar month.yaml --format ics --events rosters --out rosters', 'a file of shifts for each person'],
    ['sunrelay calendar month.yaml --set shifts.day.start=08:30', 'whether another start closes the gap']
  ],
  load: async () => (await import('../actions/calendar.ts')).calendar
}
