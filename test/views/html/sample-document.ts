import type { Figure } from '../../../src/figures/figure.ts'
import type { ReportDocument } from '../../../src/figures/report/report-document.ts'

/** A figure of each kind, with something missing, missed and empty in them. */
const FIGURES: readonly Figure[] = [
  {
    kind: 'tiles',
    section: 'headline',
    title: 'Headlines',
    notes: ['One month.'],
    tiles: [
      { label: 'replied on time', quantity: { value: 0.67, unit: 'share', low: 0.62, high: 0.72, verdict: 'missed' } },
      { label: 'resolved on time', quantity: { value: 0.95, unit: 'share', verdict: 'met' }, detail: 'of 12' },
      { label: 'wait', quantity: { value: null, unit: 'seconds' } }
    ]
  },
  {
    kind: 'table',
    section: 'teams',
    title: 'Teams',
    columns: ['Team', 'Tickets', 'Wait', 'Replied', 'Change', 'Remark'],
    rows: [
      [
        'Lisbon',
        { value: 1200, unit: 'tickets' },
        { value: 90, unit: 'seconds', low: 80, high: 100 },
        { value: 0.67, unit: 'share', low: 0.62, high: 0.72, verdict: 'missed' },
        { value: -60, unit: 'seconds', low: -90, high: -30, difference: 'signed' },
        'first'
      ],
      [
        'Austin',
        { value: 90, unit: 'tickets' },
        { value: 5400, unit: 'seconds', low: 5000, high: 6000 },
        { value: 0.9, unit: 'share', low: 0.88, high: 0.92, verdict: 'met' },
        { value: 30, unit: 'seconds', low: 10, high: 50, difference: 'signed' },
        ''
      ],
      [
        'Singapore',
        { value: 800, unit: 'tickets' },
        { value: null, unit: 'seconds' },
        { value: null, unit: 'share' },
        { value: null, unit: 'seconds', difference: 'signed' },
        'nobody yet'
      ]
    ],
    notes: ['! marks what is missed.']
  },
  {
    kind: 'series',
    section: 'depth',
    title: 'Depth',
    unit: 'tickets',
    axis: ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04'],
    lines: [
      { name: 'waiting, mean', values: [1, 4, null, 2.5] },
      { name: 'waiting, highest', values: [12, 40, null, 25] }
    ],
    notes: []
  },
  {
    kind: 'series',
    section: 'depth-by-skill',
    title: 'Depth by skill',
    unit: 'tickets',
    axis: ['2027-03-01', '2027-03-02', '2027-03-03'],
    lines: ['dns', 'ddos', 'api', 'access', 'billing'].map((name, i) => ({ name, values: [i, i + 1, i * 2] })),
    notes: [],
    isDetail: true
  },
  {
    kind: 'distribution',
    section: 'resolution',
    title: 'Solved within a time',
    unit: 'seconds',
    bounds: [300, 3600, 28_800, 86_400],
    lines: [
      { name: 'all', shares: [0.1, 0.5, 0.8, 1], low: [0.08, 0.45, 0.75, 0.99], high: [0.12, 0.55, 0.85, 1] },
      { name: 'P1', shares: [0.2, 0.6, 0.9, 1] }
    ],
    notes: []
  },
  {
    kind: 'bars',
    section: 'response',
    title: 'Wait by head count',
    hasIntervals: true,
    bars: [
      { label: '10 people', quantity: { value: 4000, unit: 'seconds', low: 3600, high: 4500 } },
      { label: '12 people', quantity: { value: 900, unit: 'seconds', low: 700, high: 1200 } },
      { label: '14 people', quantity: { value: null, unit: 'seconds' } }
    ],
    notes: []
  },
  {
    kind: 'shares',
    section: 'time',
    title: 'Where the time went',
    bands: ['all busy', 'customer', 'worked on'],
    apart: 1,
    rows: ['all', 'P1'].map((name, i) => ({
      name,
      total: { value: 10_000, unit: 'seconds' },
      parts: [
        { name: 'all busy', band: 0, quantity: { value: 1000 * (i + 1), unit: 'seconds' } },
        { name: 'customer', band: 1, quantity: { value: 7000 - 1000 * i, unit: 'seconds' } },
        { name: 'worked on', band: 2, quantity: { value: 2000, unit: 'seconds' } }
      ]
    })),
    notes: []
  },
  {
    kind: 'timeline',
    section: 'life',
    title: 'Life of a ticket',
    rows: [
      { at: 'Mon 03-01 09:00', length: { value: 5400, unit: 'seconds' }, text: 'waits', detail: 'all busy' },
      { at: 'Mon 03-01 10:30', length: { value: 900, unit: 'seconds' }, text: 'worked on by Ana', detail: '' }
    ],
    notes: []
  },
  {
    kind: 'heatmap',
    section: 'gaps',
    title: 'People missing',
    unit: 'people',
    rows: ['Mon', 'Tue'],
    columns: Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
    values: [0, 1].map(row => Array.from({ length: 24 }, (_, hour) => (hour === 3 ? null : row * hour * 0.5))),
    domain: [0, 11.5],
    notes: []
  },
  {
    kind: 'heatmap',
    section: 'grid',
    title: 'Wait by people',
    unit: 'seconds',
    isInWords: true,
    rows: ['Lisbon 10', 'Lisbon 12'],
    columns: ['Austin 10', 'Austin 12'],
    values: [
      [3000, 1500],
      [60, null]
    ],
    domain: [60, 3000],
    notes: []
  },
  {
    kind: 'strips',
    section: 'day',
    title: 'A day',
    axis: 'UTC',
    rows: [
      { name: 'Lisbon', stretches: [{ from: 480, to: 990 }], detail: 'up to 20' },
      { name: 'nobody', stretches: [{ from: 990, to: 1020 }], detail: '30 min', isBad: true },
      { name: 'Austin', stretches: [], detail: 'never' }
    ],
    notes: []
  },
  {
    kind: 'list',
    section: 'findings',
    title: 'What to look at',
    items: ['The first thing.', 'The second thing.'],
    isOrdered: true,
    firstNumber: 9,
    notes: []
  }
]

/** A report with a figure of each kind in two sections. */
export const sampleDocument: ReportDocument = {
  title: 'A desk in March',
  subtitle: '1–28 March 2027, UTC · seed 1',
  answer: ['One of two promises is missed.', 'Mondays are short of people.', 'Half is solved within 1 h.'],
  sections: [
    { id: 'overview', title: 'At a glance', figures: FIGURES.slice(0, 4) },
    { id: 'more', title: 'In detail', figures: FIGURES.slice(4) }
  ]
}

/** Texts that would act if a page took them for anything but text. */
export const HOSTILE_TEXTS = [
  '<img src=x onerror="window.owned=1">',
  '</script><script>window.owned=2</script>',
  '</style><style>*{display:none}</style>',
  '</title><svg onload=window.owned=3>',
  ']]><!-- --><![CDATA[',
  '" onmouseover="window.owned=4" x="',
  "' onfocus='window.owned=5' autofocus='",
  'javascript:window.owned=6',
  '<a href="javascript:window.owned=7">a</a>',
  '<iframe srcdoc="<script>parent.owned=8</script>"></iframe>',
  '<form action=http://127.0.0.1:9/><input name=a>',
  '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">',
  '<link rel=stylesheet href=http://127.0.0.1:9/a.css>',
  '&lt;b&gt; &amp; &#60;script&#62;',
  '`window.owned=9` {{constructor.constructor("window.owned=10")()}}',
  'two\r\nlines\u2028and\u2029more\u0085still',
  '\u202egnp.exe\u202c \u2066isolated\u2069 \u200bzero',
  'nul\u0000 \u001b[31mred\u007f',
  '=HYPERLINK("http://127.0.0.1:9/","a")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  'مرحبا بالعالم',
  '東京サポートセンター',
  'thousand'.repeat(125),
  '\ud800lone',
  '"quoted", and; separated'
] as const

/** Texts that decide how a document is painted, rather than being painted. */
const KEPT = new Set(['kind', 'unit', 'verdict', 'difference', 'section'])

/** The document with every text, ids of sections too, replaced by one that means harm. */
export const hostileDocument = (document: ReportDocument = sampleDocument): ReportDocument => {
  let next = 0
  const spoil = <T>(value: T): T => {
    if (typeof value === 'string') return HOSTILE_TEXTS[next++ % HOSTILE_TEXTS.length] as T
    if (Array.isArray(value)) return value.map(spoil) as T
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, KEPT.has(key) ? own : spoil(own)])) as T
  }
  return spoil(document)
}
