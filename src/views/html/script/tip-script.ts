/**
 * What a mark of a chart says, beside the pointer; and a reader for keys and screen readers on each chart: arrows go from mark to mark.
 *
 * Marks are elements with `data-tip`; `data-across` of a table tells how many of them are in a row.
 */
export const tipScript = `
{
  const tip = document.createElement('div')
  tip.className = 'tip'
  tip.hidden = true
  tip.setAttribute('aria-hidden', 'true')
  document.body.append(tip)
  let marked = null

  const hide = () => {
    tip.hidden = true
    if (marked) marked.classList.remove('at')
    marked = null
  }

  const place = () => {
    const box = marked.getBoundingClientRect()
    const own = tip.getBoundingClientRect()
    const left = box.left + box.width / 2 - own.width / 2
    const above = box.top - own.height - 6
    tip.style.left = Math.max(4, Math.min(left, document.documentElement.clientWidth - own.width - 4)) + 'px'
    tip.style.top = (above < 4 ? box.bottom + 6 : above) + 'px'
  }

  const show = mark => {
    if (marked) marked.classList.remove('at')
    marked = mark
    mark.classList.add('at')
    tip.textContent = mark.dataset.tip
    tip.hidden = false
    place()
  }

  const markAt = target => (target instanceof Element ? target.closest('[data-tip]') : null)
  const follow = event => {
    const mark = markAt(event.target)
    if (mark === null) hide()
    else if (mark !== marked) show(mark)
  }
  document.addEventListener('pointerover', follow)
  document.addEventListener('pointerdown', follow)
  document.documentElement.addEventListener('pointerleave', hide)
  document.addEventListener('scroll', () => marked && place(), { capture: true, passive: true })
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') hide()
  })

  const stepOf = (key, across) =>
    ({ ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across, PageDown: 7 * across, PageUp: -7 * across })[key]

  const addReader = (figure, marks) => {
    const across = Number(figure.querySelector('[data-across]')?.dataset.across ?? 1)
    const reader = document.createElement('div')
    let place = 0
    const set = next => {
      place = Math.max(0, Math.min(marks.length - 1, next))
      reader.setAttribute('aria-valuenow', String(place + 1))
      reader.setAttribute('aria-valuetext', marks[place].dataset.tip)
    }
    reader.className = 'reader'
    reader.tabIndex = 0
    reader.setAttribute('role', 'slider')
    reader.setAttribute('aria-label', 'Values of ' + figure.querySelector('h3').textContent)
    reader.setAttribute('aria-valuemin', '1')
    reader.setAttribute('aria-valuemax', String(marks.length))
    set(0)
    const here = () => {
      marks[place].scrollIntoView({ block: 'nearest', inline: 'nearest' })
      requestAnimationFrame(() => document.activeElement === reader && show(marks[place]))
    }
    reader.addEventListener('focus', () => {
      if (reader.matches(':focus-visible')) here()
    })
    reader.addEventListener('blur', hide)
    reader.addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const step = stepOf(event.key, across)
      if (event.key === 'Home') set(0)
      else if (event.key === 'End') set(marks.length - 1)
      else if (step !== undefined) set(place + step)
      else return
      event.preventDefault()
      here()
    })
    marks[0].closest('.scroll, .chart').before(reader)
  }

  for (const figure of document.querySelectorAll('.figure')) {
    const marks = figure.querySelectorAll('[data-tip]')
    if (marks.length > 0) addReader(figure, marks)
  }
}
`
