/**
 * Tables of data are sorted by a button in each heading: upwards, downwards, and back to the order of the report.
 *
 * Numbers go by `data-value`, not by their words; cells without one come last either way.
 */
export const sortScript = `
{
  const words = new Intl.Collator('en', { numeric: true })
  const NEXT = { none: 'ascending', ascending: 'descending', descending: 'none' }
  const keyOf = cell => {
    const { value } = cell.dataset
    if (value !== undefined) return value === '' ? null : Number(value)
    const text = cell.textContent.trim()
    return text === '' ? null : text
  }
  const compare = (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))

  const sort = (table, column, direction) => {
    const body = table.tBodies[0]
    const sign = direction === 'descending' ? -1 : 1
    const order = (a, b) => {
      if (direction === 'none') return a.place - b.place
      if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.place - b.place
      return sign * compare(a.key, b.key) || a.place - b.place
    }
    const rows = [...body.rows].map(row => ({ row, place: Number(row.dataset.place), key: keyOf(row.cells[column]) }))
    body.append(...rows.sort(order).map(({ row }) => row))
    for (const heading of table.tHead.rows[0].cells) {
      if (heading.cellIndex === column && direction !== 'none') heading.setAttribute('aria-sort', direction)
      else heading.removeAttribute('aria-sort')
    }
  }

  const addButton = (table, heading) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'sort'
    button.title = 'Sort'
    button.append(...heading.childNodes)
    button.addEventListener('click', () =>
      sort(table, heading.cellIndex, NEXT[heading.getAttribute('aria-sort') ?? 'none'])
    )
    heading.append(button)
  }

  for (const table of document.querySelectorAll('table.data:not(.heat)')) {
    const { rows } = table.tBodies[0]
    if (rows.length < 2) continue
    for (const [place, row] of [...rows].entries()) row.dataset.place = String(place)
    for (const heading of [...table.tHead.rows[0].cells]) addButton(table, heading)
  }
}
`
