import type { Program } from '../../src/engine/program.ts'
import { isWithin, numbers } from './bounds.ts'
import { calendarProblems, careerProblems, clockProblems } from './calendar-check.ts'
import { changeProblems, learningProblems, trueKindProblems } from './feature-check.ts'

/** What is wrong with a program by the rules of `Program`, a sentence each; empty where all is well. */
export const validateProgram = (program: Program): string[] => [
  ...ticketProblems(program),
  ...kindProblems(program),
  ...lineProblems(program),
  ...groupProblems(program),
  ...trueKindProblems(program),
  ...changeProblems(program),
  ...learningProblems(program),
  ...calendarProblems(program),
  ...careerProblems(program),
  ...clockProblems(program)
]

const ticketProblems = ({ tickets, kinds, clocks, startAt }: Program): string[] =>
  numbers(tickets.count).flatMap(row => {
    const at = tickets.createdAt[row]
    const isOpening = at < startAt
    return [
      ...(row > 0 && at < tickets.createdAt[row - 1] ? [`ticket ${row} was created before ticket ${row - 1}`] : []),
      ...(Number.isFinite(at) ? [] : [`ticket ${row} is created at ${at}`]),
      ...(isWithin(tickets.kind[row], kinds.count) ? [] : [`ticket ${row} has kind ${tickets.kind[row]}`]),
      ...(isWithin(tickets.replyClock?.[row] ?? -1, clocks.length, -1) ? [] : [`ticket ${row} has no such clock`]),
      ...(tickets.opening?.[row] && !isOpening ? [`ticket ${row} opens pending but is not in the backlog`] : []),
      ...((tickets.opening?.[row] || (tickets.touches?.[row] ?? 0) > 1) && kinds.replyDelay[tickets.kind[row]] < 0
        ? [`ticket ${row} waits for a reply but its kind has no delay`]
        : [])
    ]
  })

const kindProblems = ({ kinds, lines, limits, clocks, distributions, groups }: Program): string[] => {
  const draws = distributions.family.length
  return numbers(kinds.count).flatMap(kind => [
    ...(isWithin(kinds.skill[kind], groups.skills) ? [] : [`kind ${kind} needs skill ${kinds.skill[kind]}`]),
    ...(isWithin(kinds.effort[kind], draws) ? [] : [`kind ${kind} has effort ${kinds.effort[kind]}`]),
    ...(isWithin(kinds.patience[kind], draws, -1) ? [] : [`kind ${kind} has patience ${kinds.patience[kind]}`]),
    ...(isWithin(kinds.replyDelay[kind], draws, kinds.replyChance[kind] > 0 ? 0 : -1)
      ? []
      : [`kind ${kind} has reply delay ${kinds.replyDelay[kind]}`]),
    ...(isWithin(kinds.limit[kind], limits.length, -1) ? [] : [`kind ${kind} has limit ${kinds.limit[kind]}`]),
    ...(isWithin(kinds.dueClock[kind], clocks.length, -1) ? [] : [`kind ${kind} has clock ${kinds.dueClock[kind]}`]),
    ...(isWithin(kinds.stages[kind], kinds.maxStages + 1, 1) ? [] : [`kind ${kind} has ${kinds.stages[kind]} stages`]),
    ...stageProblems({ kinds, lines }, kind)
  ])
}

const stageProblems = ({ kinds, lines }: Pick<Program, 'kinds' | 'lines'>, kind: number): string[] => {
  const groupsOf = (stage: number, begun: number): Set<number> => {
    const line = kinds.line[(kind * kinds.maxStages + stage) * 2 + begun]
    return new Set(lines.groups.slice(lines.groupsFrom[line], lines.groupsFrom[line + 1]))
  }
  return numbers(kinds.stages[kind]).flatMap(stage => {
    const place = kind * kinds.maxStages + stage
    const after = kinds.stageAfterSeconds[place]
    return [0, 1].flatMap(begun => {
      const line = kinds.line[place * 2 + begun]
      if (!isWithin(line, lines.count)) return [`kind ${kind} stage ${stage} has line ${line}`]
      const isWider = stage === 0 || [...groupsOf(stage - 1, begun)].every(group => groupsOf(stage, begun).has(group))
      const isLater = stage === 0 ? after === 0 : after >= kinds.stageAfterSeconds[place - 1]
      return [
        ...(lines.skill[line] === kinds.skill[kind] ? [] : [`line ${line} is not of the skill of kind ${kind}`]),
        ...(isWider ? [] : [`kind ${kind} loses groups at stage ${stage}`]),
        ...(isLater ? [] : [`kind ${kind} opens stage ${stage} after ${after} s`])
      ]
    })
  })
}

const lineProblems = ({ lines, groups }: Program): string[] => [
  ...numbers(lines.count).flatMap(line =>
    lines.weight[line] > 0 ? [] : [`line ${line} has weight ${lines.weight[line]}`]
  ),
  ...numbers(lines.count).flatMap(line =>
    numbers(lines.groupsFrom[line + 1] - lines.groupsFrom[line]).flatMap(i => {
      const entry = lines.groupsFrom[line] + i
      const group = lines.groups[entry]
      const open = groups.lines.slice(groups.linesFrom[group], groups.linesFrom[group + 1])
      return [
        ...(isWithin(group, groups.count) ? [] : [`line ${line} is open to group ${group}`]),
        ...(i > 0 && lines.groupTier[entry] < lines.groupTier[entry - 1] ? [`line ${line}: tiers are not sorted`] : []),
        ...(open.includes(line) ? [] : [`group ${group} does not know line ${line}`]),
        ...(groups.proficiency[group * groups.skills + lines.skill[line]] > 0 ? [] : [`group ${group} lacks the skill`])
      ]
    })
  )
]

const groupProblems = ({ lines, groups, agents }: Program): string[] => [
  ...numbers(agents.count).flatMap(agent =>
    isWithin(agents.group[agent], groups.count) ? [] : [`agent ${agent} is of group ${agents.group[agent]}`]
  ),
  ...(groups.lines.length === lines.groups.length ? [] : ['groups and lines do not list the same pairs'])
]
