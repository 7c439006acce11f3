import { describe, expect, it } from 'vitest'
import type { TracedRun } from '../../../src/metrics/life-line/traced-run.ts'
import { displayWidth } from '../../../src/views/text/display-width.ts'
import { windowOf } from '../../../src/views/tui/components/window-of.ts'
import { asciiGlyphs } from '../../../src/views/tui/paint/ascii-glyphs.ts'
import { live } from '../../../src/views/tui/panels/live.ts'
import { livePlayback, playingOf } from '../../../src/views/tui/panels/live-playback.ts'
import { firstState, type PanelState } from '../../../src/views/tui/state/tui-state.ts'
import type { SymbolSet } from '../../../src/views/tui/theme/symbols.ts'
import { themeOf } from '../../../src/views/tui/theme/theme.ts'
import { clockedResult } from './clocked-result.ts'
import { plain } from './painted.ts'
import { CHANGED_AT, DAY, HOUR, tracedDesk } from './traced-desk.ts'

const result = clockedResult()
const desk = tracedDesk()

interface At {
  readonly at: number
  readonly width?: number
  readonly height?: number
  readonly state?: Partial<PanelState>
  readonly symbols?: SymbolSet
  readonly isPlaying?: boolean
}

const contentAt = (
  run: TracedRun,
  { at, width = 120, height = 32, state, symbols = 'braille', isPlaying = false }: At
) => {
  const first = firstState('live', symbols)
  const theme = themeOf({ depth: 0, isDark: true, symbols })
  const data = { result, comparison: null, traced: { state: 'ready', value: run }, tried: null } as const
  return live.paint({
    data,
    state: { ...first.panels.live, ...state },
    play: { ...first.play, at, isPlaying },
    space: { width, height, theme }
  })
}

const linesAt = (run: TracedRun, own: At): string[] =>
  windowOf(contentAt(run, own), own.state?.row ?? 0, own.height ?? 32).lines.map(line =>
    plain(own.symbols === 'ascii' ? asciiGlyphs(line) : line)
  )

const lineWith = (lines: readonly string[], text: string): string => lines.find(line => line.includes(text)) ?? ''

describe('the live panel', () => {
  it('tells the time in UTC and in every region, and who is on shift', () => {
    const lines = linesAt(desk, { at: 2 * DAY + 14.5 * HOUR })
    expect(lines[0]).toContain('Wed 2027-03-03 14:30 UTC')
    expect(lines[0]).toContain('day 3 of 21')
    expect(lineWith(lines, 'East ')).toMatch(/Wed 09:30 .*on 2/)
    expect(lineWith(lines, 'West ')).toMatch(/Wed 20:00 .*nobody on/)
    const night = linesAt(desk, { at: 2 * DAY + 22.5 * HOUR })
    expect(lineWith(night, 'West ')).toMatch(/Thu 04:00 .*on 1 /)
  })

  it('marks the present hour in the day of every region, which shows who is on when', () => {
    const lines = linesAt(desk, { at: 2 * DAY + 14.5 * HOUR })
    const scale = lineWith(lines, '00    03')
    const now = scale.indexOf('v')
    for (const name of ['East ', 'West ']) expect(lineWith(lines, name).charAt(now)).toBe('│')
    const strip = lineWith(lines, 'East ').slice(scale.indexOf('00 '), scale.indexOf('00 ') + 48)
    // On shift from 13:00 to 21:00 UTC, by day in New York; the mark of the present half hour stands among it.
    expect(strip.slice(26, 42)).toMatch(/^█{3}│█{12}$/)
    expect(strip.slice(0, 26)).not.toMatch(/█|▒/)
  })

  it('moves the clock of New York on by an hour when it is changed, and knows when that is', () => {
    const before = lineWith(linesAt(desk, { at: CHANGED_AT - 60 }), 'East ')
    const after = lineWith(linesAt(desk, { at: CHANGED_AT }), 'East ')
    expect(before).toContain('Sun 01:59')
    expect(after).toContain('Sun 03:00')
    expect(playingOf({ traced: { state: 'ready', value: desk } })?.next('clock change', 0)).toBe(CHANGED_AT)
    expect(lineWith(linesAt(desk, { at: CHANGED_AT - HOUR }), 'next: ')).toContain('clocks on 1 h in New York in 1 h')
  })

  it('tells hand-overs as they happen, and who took over only once somebody has', () => {
    const { handovers } = livePlayback(desk)
    const row = handovers.at.findIndex(
      (at, i) => at >= 0 && handovers.takenAt[i] > at && handovers.takenAt[i] < Infinity
    )
    expect(row).toBeGreaterThanOrEqual(0)
    const at = handovers.at[row]
    const id = `T${handovers.ticket[row]}`
    const view = { view: 1 }
    const rowsAt = (instant: number): number => contentAt(desk, { at: instant, state: view }).rows
    expect(rowsAt(at)).toBe(handovers.at.filter(own => own >= 0 && own <= at).length)
    expect(lineWith(linesAt(desk, { at, state: view }), `, ${id}`)).toContain('→ nobody for 0 s')
    const taker = desk.legend.agents[handovers.to[row]]
    expect(lineWith(linesAt(desk, { at: handovers.takenAt[row], state: view }), `, ${id}`)).toContain(`→ ${taker}`)
  })

  it('jumps to instants at which something happens that had not happened before', () => {
    const playing = playingOf({ traced: { state: 'ready', value: desk } })
    const { handovers, breaches } = livePlayback(desk)
    for (const [what, instants] of [
      ['handover', handovers.at],
      ['breach', breaches.at]
    ] as const) {
      let at = 0
      const found: number[] = []
      for (let next = playing?.next(what, at); next !== undefined; next = playing?.next(what, at)) {
        found.push(next)
        at = next
      }
      expect(found).toEqual([...new Set(instants)].filter(own => own > 0 && own <= 21 * DAY))
      expect(found.length).toBeGreaterThan(5)
    }
  })

  it('tells broken promises once they are broken, newest first, and Enter leads to what the ticket went through', () => {
    const { breaches } = livePlayback(desk)
    const at = breaches.at[6]
    const content = contentAt(desk, { at, state: { view: 2 } })
    expect(content.rows).toBe(breaches.at.filter(own => own <= at).length)
    expect(plain(content.line(0))).toContain(`T${breaches.ticket[6]}`)
    expect(content.goesTo).toEqual({ panel: 'tickets', state: { row: 0, opened: [String(breaches.ticket[6])] } })
    expect(contentAt(desk, { at, state: { view: 2, filter: 'nonesuch' } }).rows).toBe(1)
    const oldest = contentAt(desk, { at, state: { view: 2, isReversed: true } })
    expect(plain(oldest.line(0))).toContain(`T${breaches.ticket[0]}`)
  })

  it('paints the same at an instant whatever was painted before', () => {
    const instants = [3 * DAY, 9 * DAY + 5, 12 * HOUR, 21 * DAY, 0]
    const first = instants.map(at => linesAt(desk, { at }))
    const fresh = tracedDesk()
    expect(instants.toReversed().map(at => linesAt(fresh, { at }))).toEqual(first.toReversed())
  })

  it('fits into any size from 60 × 12 on with the clock first, in any set of glyphs, whatever the names are', () => {
    const wild = tracedDesk({
      agents: ['\u001b[2JAnn', '東京'.repeat(300), '\u202eBob'],
      regions: ['東'.repeat(40), 'West\u0007'],
      queues: ['前台'.repeat(20), 'back'],
      ticketId: row => `票\u001b[0m${row}`
    })
    for (const [width, height] of [
      [60, 12],
      [80, 21],
      [110, 12],
      [160, 42],
      [300, 77]
    ]) {
      for (const view of [0, 1, 2]) {
        const lines = linesAt(wild, { at: 6 * DAY + 22 * HOUR, width, height, state: { view } })
        expect(lines).toHaveLength(height)
        expect(lines[0]).toContain('Sun 2027-03-07 22:00 UTC')
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width)
          expect(line).not.toMatch(/\p{Cc}|\p{Cf}/u)
        }
      }
    }
    for (const at of [0, 3 * DAY, 20 * DAY]) {
      for (const line of linesAt(desk, { at, symbols: 'ascii' })) expect(line).toMatch(/^[\u0020-\u007e]*$/)
      const drawn = /^[\u0020-\u007e\u2500-\u259f\u2800-\u28ff·…→±]*$/
      for (const line of linesAt(desk, { at })) expect(line).toMatch(drawn)
    }
  })
})
