import type { Run } from './run.ts'

/** Takes off the proficiency of a person who begins a touch in a skill what has faded without practice (P3). */
export const fade = (run: Run, agent: number, skill: number): void => {
  run.proficiencyInHand[agent] *= shareKept(run, agent, skill)
  notePractice(run, agent, skill)
}

/** Share of the proficiency that is left of a skill unused for some time. */
const shareKept = (run: Run, agent: number, skill: number): number => {
  if (run.decay === undefined) return 1
  const { afterSeconds, halfSeconds, floor } = run.decay
  const unused = run.now - run.practisedAt[agent * run.groups.skills + skill]
  if (unused <= afterSeconds[skill]) return 1
  return Math.max(floor[skill], 2 ** (-(unused - afterSeconds[skill]) / halfSeconds[skill]))
}

/** Notes that a person begins or ends a touch of a skill now. */
export const notePractice = (run: Run, agent: number, skill: number): void => {
  run.practisedAt[agent * run.groups.skills + skill] = run.now
}

/** Notes the skills in which a person is better in the new group than in the old one: nothing of these has faded yet. */
export const noteLearning = (run: Run, agent: number, from: number, to: number): void => {
  const { skills, proficiency } = run.groups
  for (let skill = 0; skill < skills; skill++) {
    if (proficiency[to * skills + skill] > proficiency[from * skills + skill]) notePractice(run, agent, skill)
  }
}
