import { describe, expect, test } from 'vitest'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { CalendarChange } from '../../src/engine/program.ts'
import { formatInstant } from '../../src/time/labels.ts'
import { careersInWords, compiledDesk, deskOf, proficiencyAtStart } from './desk-of-learners.ts'

const spring = { team: 'lisbon', people: 2, from: '2027-03-15' }

describe('careers', () => {
  test('are none where nobody learns or leaves, and groups are those of the start', () => {
    const { program } = compiledDesk(deskOf())
    expect([program.careers, program.consults, program.decay]).toEqual([undefined, undefined, undefined])
    expect([...program.agents.group]).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('a ramp is a change of group at each local midnight that begins a week, also when the clocks change', () => {
    const ramp = { start: '20%', weeks: 4 }
    const classes = { spring: { ...spring, skills: { dns: '80%' }, training: { length: '1 week' }, ramp } }
    expect(careersInWords(compiledDesk(deskOf({ classes }))).filter(row => row.includes('spring 1'))).toEqual([
      '2027-03-22 00:00 spring 1 dns 20%',
      '2027-03-29 00:00 spring 1 dns 35%',
      '2027-04-05 00:00 spring 1 dns 50%',
      '2027-04-12 00:00 spring 1 dns 65%',
      '2027-04-19 00:00 spring 1 dns 80%'
    ])
  })

  test('those of people with a clock of their own go by that clock', () => {
    const people = [{ name: 'Ana', team: 'lisbon', zone: 'America/Denver', until: '2027-04-30' }]
    const trainings = [{ person: 'Ana', skill: 'email', proficiency: '50%', from: '2027-04-01' }]
    expect(careersInWords(compiledDesk(deskOf({ people, trainings })), 'America/Denver')).toEqual([
      '2027-04-01 00:00 Ana dns 100% email 50%',
      '2027-05-01 00:00 Ana gone'
    ])
  })

  test('equal people share a group at any time', () => {
    const classes = { spring: { ...spring, people: 5, skills: { dns: '80%' }, ramp: { start: '20%', weeks: 4 } } }
    const { program } = compiledDesk(deskOf({ classes }))
    expect(program.groups.count).toBe(1 + 1 + 5)
    expect(program.careers?.count).toBe(5 * 5)
  })

  test('whoever learns before the run starts begins it as far as they have got', () => {
    const classes = {
      spring: { ...spring, from: '2027-02-15', skills: { dns: '80%' }, ramp: { start: '20%', weeks: 4 } }
    }
    const compiled = compiledDesk(deskOf({ classes }))
    expect(proficiencyAtStart(compiled, 'dns')['spring 1']).toBeCloseTo(0.5, 12)
    expect(careersInWords(compiled).filter(row => row.includes('spring 1'))).toEqual([
      '2027-03-08 00:00 spring 1 dns 65%',
      '2027-03-15 00:00 spring 1 dns 80%'
    ])
  })

  test('who leaves does so at the end of the last shift that began before the day', () => {
    const teams = {
      lisbon: { zone: 'Europe/Lisbon', people: 3, shift: ['day', 'night'], skills: { dns: '100%' } }
    }
    const leavers = [
      { person: 'lisbon 2', on: '2027-03-20' },
      { team: 'lisbon', people: 1, on: '2027-03-10' }
    ]
    const compiled = compiledDesk(deskOf({ teams, leavers }))
    expect(careersInWords(compiled)).toEqual(['2027-03-10 00:00 lisbon 3 gone', '2027-03-20 06:00 lisbon 2 gone'])
    const { calendar } = compiled.program
    const rows = [...calendar.agent.keys()].filter(row => calendar.agent[row] === 1)
    expect(calendar.change[rows[rows.length - 1]]).toBe(CalendarChange.leaves)
    expect(calendar.at[rows[rows.length - 1]]).toBe(compiled.program.careers?.at[1])
  })

  test('of a team the last leave, whom no other entry names, in order of dates', () => {
    const leavers = [
      { team: 'lisbon', people: 2, on: '2027-04-01' },
      { team: 'lisbon', people: 1, on: '2027-03-10' },
      { person: 'lisbon 6', on: '2027-05-01' }
    ]
    expect(careersInWords(compiledDesk(deskOf({ leavers })))).toEqual([
      '2027-03-10 00:00 lisbon 5 gone',
      '2027-04-01 00:00 lisbon 3 gone',
      '2027-04-01 00:00 lisbon 4 gone',
      '2027-05-01 00:00 lisbon 6 gone'
    ])
  })

  test('nothing happens to anybody after they have left', () => {
    const classes = { spring: { ...spring, people: 1, skills: { dns: '80%' }, ramp: { start: '20%', weeks: 10 } } }
    const rows = careersInWords(compiledDesk(deskOf({ classes, leavers: [{ person: 'spring 1', on: '2027-03-25' }] })))
    expect(rows).toEqual([
      '2027-03-15 00:00 spring 1 dns 20%',
      '2027-03-22 00:00 spring 1 dns 26%',
      '2027-03-25 00:00 spring 1 gone'
    ])
  })
})

/** Stretches off tickets of one person by the calendar of a program, in words. */
const daysAtWork = (parts: Parameters<typeof deskOf>[0], name: string): string[] => {
  const { program, legend } = compiledDesk(deskOf(parts))
  const { calendar } = program
  return [...calendar.agent.keys()].flatMap(row =>
    legend.agents[calendar.agent[row]] === name && calendar.change[row] !== CalendarChange.pauseEnds
      ? [
          `${formatInstant('Europe/Lisbon', legend.epochSeconds + calendar.at[row], 'datetime')} ${['leaves', 'comes', 'pauses'][calendar.change[row]]}`
        ]
      : []
  )
}

describe('time off the queue', () => {
  test('people are there from their first day to their last', () => {
    const people = [{ name: 'Ana', team: 'lisbon', from: '2027-03-08', until: '2027-03-09' }]
    expect(daysAtWork({ people }, 'Ana')).toEqual([
      '2027-03-08 08:00 comes',
      '2027-03-08 16:00 leaves',
      '2027-03-09 08:00 comes',
      '2027-03-09 16:00 leaves'
    ])
  })

  test('a class is on shift from its first day, and takes tickets once its training is over', () => {
    const classes = { spring: { ...spring, training: { length: '2 weeks' } } }
    const scenario = deskOf({ classes })
    expect(daysAtWork({ classes }, 'spring 1')[0]).toBe('2027-03-29 08:00 comes')
    const { planned } = compileStaffing(scenario).work
    const from = planned?.from[planned.firstOf[6]] ?? Number.NaN
    expect(from / 86_400).toBeCloseTo(14 + 8 / 24, 9)
  })

  test('trainers are away in each of their shifts while they teach, those who know most of it first', () => {
    const trainers = { people: 1, daily: '2 h', weeks: 1 }
    const people = [{ name: 'Ana', team: 'lisbon', skills: { email: '90%' } }]
    const classes = { spring: { ...spring, skills: { email: '80%' }, trainers } }
    const rows = daysAtWork({ people, classes }, 'Ana').filter(row => row.endsWith('pauses'))
    expect(rows).toEqual(Array.from({ length: 7 }, (_, day) => `2027-03-${15 + day} 09:00 pauses`))
    expect(daysAtWork({ people, classes }, 'lisbon 1').filter(row => row.endsWith('pauses'))).toEqual([])
  })

  test('two classes at a time have different trainers where there are enough', () => {
    const trainers = { people: 1, daily: '2 h', after: '0 min', weeks: 1 }
    const classes = { spring: { ...spring, trainers }, other: { ...spring, from: '2027-03-18', trainers } }
    const { people } = compileStaffing(deskOf({ classes })).people
    expect(people.flatMap(({ name, offQueue }) => (offQueue ? [name] : []))).toEqual(['lisbon 1', 'lisbon 2'])
  })

  test('on a rota trainers teach in the shift that they have that day', () => {
    const rotas = { turns: { from: '2027-03-01', weeks: ['day', 'night'] } }
    const teams = { lisbon: { zone: 'Europe/Lisbon', people: 1, shift: 'turns', skills: { dns: '100%' } } }
    const classes = { spring: { ...spring, shift: 'day', trainers: { people: 1, daily: '1 h', weeks: 2 } } }
    const rows = daysAtWork({ rotas, teams, classes }, 'lisbon 1').filter(row => row.endsWith('pauses'))
    expect(new Set(rows.map(row => row.slice(11)))).toEqual(new Set(['09:00 pauses', '23:00 pauses']))
    expect(rows).toHaveLength(14)
  })
})

describe('trainings', () => {
  const skillAt = (parts: Parameters<typeof deskOf>[0]) => careersInWords(compiledDesk(deskOf(parts)))

  test('a skill begins when its training is over, for those who know least of it', () => {
    const people = [{ name: 'Ana', team: 'lisbon', skills: { email: '50%' } }]
    const trainings = [
      { team: 'lisbon', people: 2, skill: 'email', proficiency: '80%', from: '2027-04-05', length: '3 days' }
    ]
    expect(skillAt({ people, trainings })).toEqual([
      '2027-04-08 00:00 lisbon 1 dns 100% email 80%',
      '2027-04-08 00:00 lisbon 2 dns 100% email 80%'
    ])
    expect(daysAtWork({ people, trainings }, 'lisbon 1').filter(row => row.startsWith('2027-04-0'))).toEqual([
      ...['01', '02', '03', '04'].flatMap(day => [`2027-04-${day} 08:00 comes`, `2027-04-${day} 16:00 leaves`]),
      ...['08', '09'].flatMap(day => [`2027-04-${day} 08:00 comes`, `2027-04-${day} 16:00 leaves`])
    ])
  })

  test('a later training takes those whom an earlier one left out, whatever their order in the scenario', () => {
    const later = { team: 'lisbon', people: 4, skill: 'email', proficiency: '80%', from: '2027-05-01' }
    const trainings = [later, { ...later, people: 2, from: '2027-04-01' }]
    expect(skillAt({ trainings }).map(row => row.slice(17, 25))).toEqual(
      ['1', '2', '3', '4', '5', '6'].map(number => `lisbon ${number}`)
    )
  })

  test('without a number the whole team learns that is there on the day', () => {
    const people = [
      { name: 'Ana', team: 'lisbon', until: '2027-03-31' },
      { name: 'Bo', team: 'lisbon', from: '2027-04-02' }
    ]
    const trainings = [{ team: 'lisbon', skill: 'email', from: '2027-04-01' }]
    const learners = skillAt({ people, trainings }).filter(row => row.includes('email'))
    expect(learners.map(row => row.slice(17, 25))).toEqual(['1', '2', '3', '4', '5', '6'].map(n => `lisbon ${n}`))
  })

  test('never lower what somebody can do, and begin a ramp no lower than it', () => {
    const people = [{ name: 'Ana', team: 'lisbon', skills: { dns: '60%' } }]
    const ramp = { start: '40%', weeks: 3 }
    const to = (proficiency: string) =>
      skillAt({ people, trainings: [{ person: 'Ana', skill: 'dns', proficiency, from: '2027-04-01', ramp }] })
    expect(to('50%')).toEqual([])
    expect(to('100%').map(row => row.slice(-4).trim())).toEqual(['60%', '60%', '80%', '100%'])
  })

  test('refresh a skill that fades: practice counts from their end, and nobody loses it while at work', () => {
    const skills = { dns: { effort: '20 min', fades: { half: '90 days' } }, email: { effort: '10 min' } }
    const trainings = [{ person: 'lisbon 1', skill: 'dns', from: '2027-04-01', length: '2 days' }]
    const compiled = compiledDesk(deskOf({ skills, trainings }))
    expect(careersInWords(compiled).map(row => row.slice(0, 16))).toEqual(['2027-04-02 23:59', '2027-04-03 00:00'])
    expect(compiled.program.careers?.group[1]).toBe(compiled.program.agents.group[0])
    expect(skillAt({ trainings })).toEqual([])
  })
})
