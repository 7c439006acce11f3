import type { Mutation } from './mutation.ts'

/** Clocks and shifts (T1–T5). */
export const timeMutations: readonly Mutation[] = [
  {
    rule: 'T2',
    breaks: 'a start that the clocks leave out moves backward',
    file: 'src/time/wall-clock.ts',
    find: 'if (segment === 0 || isPastSegment(table, segment, instant)) return instant',
    replace: `if (isPastSegment(table, segment, instant)) return localSeconds - table.offsets[segment + 1]
  if (segment === 0) return instant`,
    tests: ['test/time/shift-times.test.ts']
  },
  {
    rule: 'T2',
    breaks: 'an end that happens twice means the first, so that a gap opens',
    file: 'src/time/wall-clock.ts',
    find: "return choose === 'end' ? localSeconds - table.offsets[segment] : earlierInstant(table, segment, localSeconds)",
    replace: 'return choose === undefined ? localSeconds : earlierInstant(table, segment, localSeconds)',
    tests: ['test/time/shift-times.test.ts']
  },
  {
    rule: 'T2',
    breaks: 'a night keeps its length where the clock should end it',
    file: 'src/time/shift-times.ts',
    find: "if (rule.keep === 'length') return",
    replace: "if (rule.keep !== 'length') return",
    tests: ['test/time/shift-times.test.ts']
  },
  {
    rule: 'T3',
    breaks: 'a shift after another one forgets its offset',
    file: 'src/time/shift-times.ts',
    find: 'following(chain, other.endsAt + offsetSeconds)',
    replace: 'following(chain, other.endsAt)',
    tests: ['test/time/chained-shifts.test.ts']
  }
]
