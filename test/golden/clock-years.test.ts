import { expect, test } from 'vitest'
import { clockYearFigures } from '../../src/figures/clock-year/clock-year-figures.ts'
import { textPage } from '../../src/views/text/text-page.ts'
import { bundled, yearOf } from '../clocks/clock-year-of.ts'

test.each([
  ['march-2021', 2021],
  ['follow-the-sun', 2027],
  ['it-desk', 2016]
])('the clocks of %s in %i read as they were reviewed', async (name, year) => {
  const { scenario, tickets } = await bundled(name)
  const page = textPage(clockYearFigures(yearOf(scenario, year, 'UTC', tickets)))
  await expect(page).toMatchFileSnapshot(`./${name}-clocks.txt`)
})
