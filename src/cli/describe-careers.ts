import type { Leaver, Training, TrainingClass } from '../model/careers/careers.ts'
import type { Scenario } from '../model/scenario.ts'

const DAY = 86_400

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const peopleOf = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`

const describeClass = (name: string, { team, people, from, training, ramp, trainers }: TrainingClass): string =>
  [
    `${name}: ${peopleOf(people)} for ${team} from ${from}`,
    ...(training === undefined ? [] : [`${counted(training.length / DAY, 'day')} of training`]),
    ...(ramp === undefined ? [] : [`from ${percent(ramp.start)} up in ${counted(ramp.weeks, 'week')}`]),
    ...(trainers === undefined ? [] : [counted(trainers.people, 'trainer')])
  ].join(', ')

const whoOf = ({ person, team = '', people }: Leaver | Training): string =>
  person ?? (people === undefined ? `all of ${team}` : `${people} of ${team}`)

const describeTraining = (training: Training): string =>
  `${training.skill} for ${whoOf(training)} from ${training.from}`

/** Who comes, learns and leaves, as labels and texts; nothing where nobody does. */
export const describeCareers = ({ classes = {}, leavers = [], trainings = [] }: Scenario): [string, string][] => [
  ...Object.entries(classes).map(([name, own], index): [string, string] => [
    index === 0 ? 'Classes' : '',
    describeClass(name, own)
  ]),
  ...trainings.map((training, index): [string, string] => [index === 0 ? 'Trainings' : '', describeTraining(training)]),
  ...leavers.map((leaver, index): [string, string] => [
    index === 0 ? 'Leavers' : '',
    `${whoOf(leaver)} from ${leaver.on} on`
  ])
]
