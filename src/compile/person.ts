/** Time away from tickets of one person: whole shifts, or a part of each; days by their own clock, both counted in. */
export interface OffQueue {
  readonly from: number
  readonly to: number
  /** Seconds after the start of the shift and length; the whole shift where absent. */
  readonly part?: { readonly after: number; readonly length: number }
}

/** One person: their team, shift and skills, by index; columns of skills have proficiency 0 where the person lacks it. */
export interface Person {
  readonly name: string
  readonly team: number
  /** Name of a shift or a rota. */
  readonly shift: string
  /** How many people of the team that come before have the same shift or rota. */
  readonly turn: number
  /** What they can do once they have learnt it; trainings that come later left out. */
  readonly proficiency: readonly number[]
  readonly preference: readonly number[]
  /** Their own clock; that of the team where absent. */
  readonly zone?: string
  /** Chance to be away without notice; that of the team where absent. */
  readonly absence?: number
  /** First day of work and first day after the last, day numbers by their own clock; absent: there from the start, without end. */
  readonly hired?: number
  readonly gone?: number
  readonly offQueue?: readonly OffQueue[]
}

/** People with the same team, proficiencies, preferences and need for help. */
export interface Group {
  readonly team: number
  readonly proficiency: readonly number[]
  readonly preference: readonly number[]
  /** By skill, what the chance to ask for help is multiplied by; absent: 1. */
  readonly consultFactor?: readonly number[]
}

/** A change of one person’s group. */
export interface GroupStep {
  readonly person: number
  /** Epoch seconds. */
  readonly at: number
  readonly group: number
}

/** Everybody, in order of teams, and the groups they form at any time. */
export interface People {
  readonly people: readonly Person[]
  readonly groups: readonly Group[]
  /** Group of each person before the first of their steps. */
  readonly groupOf: Int32Array
  /** Changes of groups, by instant, then person; none where nobody learns. */
  readonly steps: readonly GroupStep[]
}
