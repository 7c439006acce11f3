const LINES = [0, 1, 2, 3, 4, 5].map(
  i => `.line.c${i} { stroke: var(--c${i}); } .range.c${i}, .name.c${i} { fill: var(--c${i}); }`
)
const BANDS = [0, 1, 2, 3, 4, 5, 6].map(i => `.band.b${i} { fill: var(--b${i}); }`)
const SHADES = [1, 2, 3, 4, 5, 6].map(i => {
  const ink = i > 4 ? 'var(--on-deep)' : 'var(--on-shade)'
  return `.bad .s${i} { background: var(--s${i}); color: ${ink}; } .words .s${i} { background: var(--w${i}); color: ${ink}; }`
})

/** Charts: lines, bars, strips, maps and their legends; their colours are those of the page, so that they go with it. */
export const chartStyle = `
svg { display: block; overflow: visible; font-size: 0.75rem; font-variant-numeric: tabular-nums; }
svg text { fill: var(--soft); }
.grid { stroke: var(--rule); }
.axis { stroke: var(--soft); }
.plot { padding: 0.6rem 0.5rem 0 4rem; max-width: 54rem; }
.chart { position: relative; }
.named .plot { padding-right: 10.5rem; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.line.c1 { stroke-dasharray: 6 4; } .line.c2 { stroke-dasharray: 1.5 4; } .line.c3 { stroke-dasharray: 9 4 1.5 4; } .line.c4 { stroke-dasharray: 12 3; } .line.c5 { stroke-dasharray: 3 3; }
path.range { opacity: 0.18; }
svg .name { font-weight: 600; }
.column { fill: transparent; }
.of-line { font-size: 0.85rem; color: var(--soft); margin-bottom: 0.2rem; }
.chart.small { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.75rem 1rem; }
.small .plot { padding: 0 0.5rem 0 3.2rem; }
.small .of-line { color: var(--ink); }
${LINES.join('\n')}
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; font-size: 0.85rem; margin-bottom: 0.5rem; }
.legend li { display: flex; align-items: center; gap: 0.4rem; min-width: 0; }
.legend svg { flex: none; }
.named .of-lines { display: none; }
table.bars, table.shares, table.strips { width: 100%; }
table.shares th, table.shares td, table.strips th, table.strips td, table.bars th, table.bars td { vertical-align: middle; padding-top: 0.25rem; padding-bottom: 0.25rem; border-bottom: 0; }
table.bars th, table.strips th { font-weight: 500; }
td.bar { width: 75%; min-width: 9rem; max-width: none; padding-right: 0.5rem; }
table.strips td.bar { width: 64%; }
@media (min-width: 40rem) { table.strips td:last-child { min-width: 8rem; } }
.on { fill: var(--mark); }
.fill { fill: var(--fill); }
.on.bad { fill: var(--missed); }
.track { fill: var(--track); }
.whisker { stroke: var(--ink); stroke-width: 2; }
.band { stroke: var(--paper); stroke-width: 1; }
table.shares svg text { fill: var(--ink); pointer-events: none; }
${BANDS.join('\n')}
table.heat { border-collapse: separate; border-spacing: 1px; font-size: 0.78rem; line-height: 1.2; }
.heat th, .heat td { padding: 0.3rem 0.22rem; text-align: center; border: 0; min-width: 1.72rem; }
.heat.words td { padding: 0.3rem 0.5rem; white-space: nowrap; }
.heat thead th { font-weight: 400; color: var(--soft); }
.heat th[scope=row] { text-align: left; padding-right: 0.6rem; min-width: 2.6rem; }
.heat .s0, .heat .none { color: var(--soft); }
.heat .s0 { background: var(--s0); }
${SHADES.join('\n')}
.scale { display: flex; align-items: center; gap: 0.5rem; margin-top: 0.5rem; font-size: 0.8rem; color: var(--soft); }
.swatches { display: inline-flex; }
.swatch { width: 1.4rem; height: 0.8rem; outline: 1px solid var(--rule); }
@media (max-width: 48rem) {
  .named .plot { padding-right: 0.5rem; }
  .plot { padding-left: 3.2rem; }
  .named .of-lines { display: flex; }
  svg .name { display: none; }
}
@media screen and (max-width: 48rem) {
  svg .minor { display: none; }
}
`
