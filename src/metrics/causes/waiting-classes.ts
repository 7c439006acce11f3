import type { Program } from '../../engine/program.ts'

/** More than any urgency. */
const URGENCIES = 256

/**
 * Waits that are alike: the same people may end them, and the same work goes before and after them.
 *
 * A *place* is `(kind * maxStages + stage) * 2 + begun`; places of one line and urgency are one class. Classes that the same groups may take
 * make a *circle*. A *rank* is what goes first, R1 and R4: the tier of a line, then the urgency; the lower number goes first.
 */
export interface WaitingClasses {
  readonly count: number
  /** Class of each place that occurs, −1: none of those that occur. */
  readonly ofPlace: Int32Array
  /** Rank of each class. */
  readonly rank: Int32Array
  readonly circles: number
  /** Classes of circle c from rank r on begin at `classes[fromRank[c * (ranks + 1) + r]]`; those of rank `ranks` are after the last. */
  readonly fromRank: Int32Array
  readonly classes: Int32Array
  /** Circles of group g: `circlesOfGroup[groupFrom[g] … groupFrom[g+1])`. */
  readonly groupFrom: Int32Array
  readonly circlesOfGroup: Int32Array
  readonly ranks: number
  /** Rank of work in hand by kind and whether it had been begun before: `kind * 2 + begun`. */
  readonly rankOfWork: Int32Array
}

/** Finds the classes of these places. */
export function waitingClasses(program: Program, places: Iterable<number>): WaitingClasses {
  const { kinds, groups } = program
  const works = Array.from({ length: kinds.count * 2 }, (_, i) => (i >> 1) * kinds.maxStages * 2 + (i & 1))
  const own = [...places]
  const rankOf = ranksOf([...works, ...own].map(place => orderOf(program, place)))
  const found = numbering()
  const circles = numbering()
  const circle: number[] = []
  const rank: number[] = []
  const ofPlace = new Int32Array(kinds.line.length).fill(-1)
  for (const place of own) {
    const order = orderOf(program, place)
    const number = found.numberOf(`${kinds.line[place]} ${order}`)
    circle[number] = circles.numberOf(groupsOf(program, kinds.line[place]).join())
    rank[number] = rankOf.get(order) ?? 0
    ofPlace[place] = number
  }
  const inCircle = circles.names.map((_, c) => circle.flatMap((other, k) => (other === c ? [k] : [])))
  const members = circles.names.map(name =>
    name
      .split(',')
      .filter(text => text !== '')
      .map(Number)
  )
  const classes = inCircle.map(list => list.sort((a, b) => rank[a] - rank[b]))
  const ofGroup = packed(
    Array.from({ length: groups.count }, (_, g) => members.flatMap((list, c) => (list.includes(g) ? [c] : [])))
  )
  return {
    count: rank.length,
    ofPlace,
    rank: Int32Array.from(rank),
    circles: members.length,
    fromRank: startsByRank(classes, rank, rankOf.size),
    classes: Int32Array.from(classes.flat()),
    groupFrom: ofGroup.from,
    circlesOfGroup: ofGroup.items,
    ranks: rankOf.size,
    rankOfWork: Int32Array.from(works, place => rankOf.get(orderOf(program, place)) ?? 0)
  }
}

/** Where the classes of each rank begin in the lists of all circles, one after the other. */
function startsByRank(classes: readonly (readonly number[])[], rank: readonly number[], ranks: number): Int32Array {
  const starts = new Int32Array(classes.length * (ranks + 1))
  let before = 0
  classes.forEach((list, circle) => {
    for (let own = 0; own <= ranks; own++) {
      const lower = list.filter(other => rank[other] < own).length
      starts[circle * (ranks + 1) + own] = before + lower
    }
    before += list.length
  })
  return starts
}

/** Tier and urgency of a place as one number. */
function orderOf({ kinds, lines }: Program, place: number): number {
  const kind = Math.floor(place / (2 * kinds.maxStages))
  const urgency = kinds.urgency ?? kinds.priority
  return lines.tier[kinds.line[place]] * URGENCIES + urgency[kind]
}

/** Groups that may take from a line, ascending. */
function groupsOf({ lines }: Program, line: number): Int32Array {
  return lines.groups.slice(lines.groupsFrom[line], lines.groupsFrom[line + 1]).sort()
}

/** Numbers different orders from 0, the lowest first. */
function ranksOf(orders: readonly number[]): Map<number, number> {
  const ascending = [...new Set(orders)].sort((a, b) => a - b)
  return new Map(ascending.map((order, rank) => [order, rank]))
}

/** Numbers names in order of their first mention. */
function numbering(): { readonly names: string[]; readonly numberOf: (name: string) => number } {
  const names: string[] = []
  const numbers = new Map<string, number>()
  return {
    names,
    numberOf(name) {
      const number = numbers.get(name) ?? names.push(name) - 1
      numbers.set(name, number)
      return number
    }
  }
}

function packed(lists: readonly (readonly number[])[]): { readonly from: Int32Array; readonly items: Int32Array } {
  const from = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    from[i + 1] = from[i] + list.length
  })
  return { from, items: Int32Array.from(lists.flat()) }
}
