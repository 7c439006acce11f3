import { csvPatterns } from '../../csv/csv-cell.ts'

/**
 * The numbers of each figure go to the clipboard as CSV: exact ones, their units in the headings, ends of intervals and verdicts in columns of their own.
 *
 * The cells are made safe by the same patterns as those of CSV files. Where there is no clipboard, as in a file of some browsers, the old
 * command is tried, and last the text is shown to be copied by hand.
 */
export const copyScript = String.raw`
{
  const EXTRAS = { unit: 'unit', low: 'low', high: 'high', verdict: 'verdict' }
  const cellOf = value => {
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
    const still = value.replace(${csvPatterns.acting}, '\ufffd')
    const safe = ${csvPatterns.formula}.test(still) ? "'" + still : still
    return ${csvPatterns.quoted}.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe
  }
  const lineOf = cells => cells.map(cellOf).join(',') + '\r\n'
  const wordsOf = cell => {
    const copy = cell.cloneNode(true)
    for (const unseen of copy.querySelectorAll('.unseen, [aria-hidden]')) unseen.remove()
    return copy.textContent.trim()
  }
  const numberIn = text => (text === undefined || text === '' ? '' : Number(text))

  const columnsOf = (heading, cells) => {
    const { unit } = heading.dataset
    const name = wordsOf(heading)
    const value = cell => (cell.dataset.value === undefined ? wordsOf(cell) : numberIn(cell.dataset.value))
    const extras = Object.keys(EXTRAS).filter(extra => cells.some(cell => cell.dataset[extra] !== undefined))
    return [
      { name: unit === undefined ? name : name + ' (' + unit + ')', value },
      ...extras.map(extra => ({
        name: name + ' ' + EXTRAS[extra],
        value: cell =>
          extra === 'low' || extra === 'high' ? numberIn(cell.dataset[extra]) : (cell.dataset[extra] ?? '')
      }))
    ].map(column => ({ ...column, place: heading.cellIndex }))
  }

  const inOrder = rows => [...rows].sort((a, b) => Number(a.dataset.place ?? 0) - Number(b.dataset.place ?? 0))
  const csvOfTable = table => {
    const rows = inOrder(table.tBodies[0].rows)
    const headings = [...table.tHead.rows[0].cells]
    const columns = headings.flatMap((heading, i) => columnsOf(heading, rows.map(row => row.cells[i])))
    const lines = rows.map(row => columns.map(({ value, place }) => value(row.cells[place])))
    return [columns.map(({ name }) => name), ...lines].map(lineOf).join('')
  }
  const csvOfList = list =>
    [['Number', 'Text'], ...[...list.children].map((item, i) => [(list.start ?? 1) + i, item.textContent])].map(lineOf).join('')

  const copyByCommand = text => {
    const area = document.createElement('textarea')
    area.value = text
    area.className = 'by-hand'
    area.readOnly = true
    area.setAttribute('aria-label', 'CSV to be copied')
    document.body.append(area)
    area.select()
    const isCopied = document.execCommand('copy')
    area.remove()
    return isCopied ? null : area
  }

  /** Null where it is copied; else a text to be copied by hand. */
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text)
      return null
    } catch {
      return copyByCommand(text)
    }
  }

  const addButton = (figure, csv) => {
    const button = document.createElement('button')
    const said = document.createElement('span')
    const bar = document.createElement('div')
    button.type = 'button'
    button.textContent = 'Copy as CSV'
    said.setAttribute('role', 'status')
    bar.className = 'actions'
    bar.append(button, said)
    button.addEventListener('click', async () => {
      const byHand = await copy(csv())
      said.textContent = byHand === null ? 'Copied' : 'Copy this text:'
      bar.querySelector('textarea')?.remove()
      if (byHand === null) return
      bar.append(byHand)
      byHand.select()
    })
    figure.querySelector('.foot').prepend(bar)
  }

  for (const figure of document.querySelectorAll('.figure')) {
    const data = figure.querySelector('.data')
    if (data === null) continue
    addButton(figure, () => (data instanceof HTMLTableElement ? csvOfTable(data) : csvOfList(data)))
  }
}
`
