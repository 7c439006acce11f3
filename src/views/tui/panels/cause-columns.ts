import type { Quantity } from '../../../figures/figure.ts'
import { quantityInWords, shareInWords } from '../../../figures/in-words.ts'
import type { CauseRow } from '../../../figures/time-groups.ts'
import type { GridColumn } from '../paint/grid-column.ts'
import { intervalWords } from '../paint/interval-words.ts'
import { screenWords } from '../paint/screen-words.ts'
import { fillOf } from '../paint/stacked-bar.ts'
import type { Theme } from '../theme/theme.ts'

/** Each cause with what it took of a solved ticket and of any, in the colour and fill of its band. */
export const causeColumns = (theme: Theme): GridColumn<CauseRow>[] => {
  const inWords = (own: Quantity): string => screenWords(quantityInWords(own), theme)
  const share = (value: number | null): string => (value === null ? '-' : shareInWords(value))
  return [
    {
      heading: 'Cause',
      align: 'left',
      rank: 0,
      text: ({ title, band }) => `${fillOf(band, theme)} ${title}`,
      order: row => row.title,
      ink:
        ({ band }) =>
        text =>
          theme.band(band, text)
    },
    { heading: 'Of desk', align: 'right', rank: 1, text: row => share(row.deskShare), order: row => row.deskShare },
    {
      heading: 'Solved',
      align: 'right',
      rank: 0,
      text: row => inWords(row.ofSolved),
      order: row => row.ofSolved.value
    },
    {
      heading: '95%',
      align: 'right',
      rank: 3,
      text: row => intervalWords(row.ofSolved),
      order: row => row.ofSolved.low ?? null
    },
    {
      heading: 'Of solved',
      align: 'right',
      rank: 4,
      text: row => share(row.solvedShare),
      order: row => row.solvedShare
    },
    { heading: 'Any', align: 'right', rank: 2, text: row => inWords(row.ofAll), order: row => row.ofAll.value },
    {
      heading: '95%',
      align: 'right',
      rank: 6,
      text: row => intervalWords(row.ofAll),
      order: row => row.ofAll.low ?? null
    },
    { heading: 'Of any', align: 'right', rank: 5, text: row => share(row.allShare), order: row => row.allShare }
  ]
}
