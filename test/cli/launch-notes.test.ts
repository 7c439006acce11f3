import { expect, it } from 'vitest'
import { launchNotes } from '../../src/cli/launch-notes.ts'
import { drawDemand } from '../../src/compile/draw-demand.ts'
import { compileStaffing } from '../../src/compile/staffing.ts'
import { deskOf } from '../compile/desk-of-learners.ts'

it('recorded tickets of a skill before its launch are counted, and none after it', () => {
  const plain = deskOf()
  const tickets = drawDemand(plain, compileStaffing(plain), 1, 0)
  const launched = (from: string) =>
    deskOf({ skills: { dns: { effort: '20 min' }, email: { effort: '10 min', from } } })
  const midnight = Date.parse('2027-03-08T00:00:00Z') / 1000
  const early = tickets.createdAt.filter((at, row) => tickets.skill[row] === 1 && at < midnight).length
  expect(early).toBeGreaterThan(100)
  expect(launchNotes('a.csv', tickets, launched('2027-03-08'))).toEqual([
    `a.csv: warning: ${early} tickets need "email" before its launch; replayed as recorded`
  ])
  expect(launchNotes('a.csv', tickets, launched('2027-03-01'))).toEqual([])
  expect(launchNotes('a.csv', tickets, plain)).toEqual([])
})
