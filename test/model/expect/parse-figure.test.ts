import { expect, it } from 'vitest'
import { figurePhrases } from '../../../src/model/expect/figure-words.ts'
import { parseFigure } from '../../../src/model/expect/parse-figure.ts'
import type { ScenarioNames } from '../../../src/model/names/names.ts'

const names: ScenarioNames = {
  channels: ['email'],
  plans: ['premium'],
  priorities: ['P1', 'P2'],
  skills: ['dns'],
  teams: ['lisbon'],
  regions: ['Europe'],
  queues: ['fast lane']
}

it('every figure that there is can be named, no two of them are the same, and each is known of everybody', () => {
  const figures = figurePhrases().map(phrase => parseFigure(phrase, names))
  expect(new Set(figures.map(({ figure, statistic }) => `${figure} ${statistic}`)).size).toBe(figures.length)
  expect(figures.every(({ group }) => group === null)).toBe(true)
  expect(figures.length).toBeGreaterThan(50)
})

it('a group that a figure is not broken down by is refused, whoever asks', () => {
  const wholeRun = () => parseFigure('open P1', names, () => [])
  expect(wholeRun).toThrow('this figure is of the whole run only')
  expect(() => parseFigure('open Europe', names, () => ['priority'])).toThrow('there is no priority "Europe"')
  expect(parseFigure('open P1', names, () => ['priority']).group).toEqual({ by: 'priority', name: 'P1' })
})
