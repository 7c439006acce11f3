/** Figures made of words and numbers: tiles, tables, lists, timelines. */
export const figureStyle = `
.figure { margin-top: 2rem; position: relative; }
h2 + .figure { margin-top: 1.25rem; }
.figure > h3 { margin-bottom: 0.75rem; }
.note { margin-top: 0.5rem; max-width: 46rem; color: var(--soft); font-size: 0.85rem; line-height: 1.45; }
.tiles.figure > .note { margin: 0 0 0.25rem; }
summary { cursor: pointer; }
details.figure { margin-top: 0.75rem; border: 1px solid var(--rule); border-radius: 0.4rem; }
details.figure > summary { padding: 0.55rem 0.9rem; }
details.figure > summary > h3 { display: inline; font-weight: 550; }
details.figure > .inside { padding: 0.25rem 0.9rem 0.9rem; }
.inside table.data:not(.heat) :is(th, td):not(:first-child) { padding-left: 0.45rem; padding-right: 0.45rem; }
.inside table.data thead th.number { min-width: 3.6rem; }
.foot { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.25rem; margin-top: 0.6rem; font-size: 0.85rem; }
details.numbers { order: 1; min-width: 0; }
details.numbers[open] { flex-basis: 100%; }
details.numbers > summary { color: var(--soft); width: fit-content; }
details.numbers > .scroll { margin-top: 0.5rem; }
dl.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(11.25rem, 1fr)); gap: 1px; border: 1px solid var(--rule); border-radius: 0.4rem; overflow: hidden; }
.tile { display: flex; flex-direction: column; padding: 0.8rem 0.95rem 0.9rem; background: var(--paper); box-shadow: 0 0 0 1px var(--rule); }
.tile dt { font-size: 0.85rem; color: var(--soft); line-height: 1.3; }
.tile .value { font-size: 1.5rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.01em; font-variant-numeric: tabular-nums; }
.tile.missed { background: var(--missed-ground); }
.tile.missed dt, .tile.missed .detail { color: var(--ink); }
.tile .detail { font-size: 0.8rem; color: var(--soft); line-height: 1.35; }
.badge { margin-left: 0.5rem; font-size: 0.8rem; font-weight: 600; letter-spacing: 0; white-space: nowrap; }
.badge.missed, .mark.missed { color: var(--missed); }
.badge.met { color: var(--met); }
.scroll { position: relative; overflow: auto; max-height: 56rem; }
.numbers .scroll { max-height: 30rem; }
table { border-collapse: separate; border-spacing: 0; font-size: 0.9rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
table.data { min-width: min(100%, 24rem); }
th, td { padding: 0.36rem 0.7rem; text-align: left; overflow-wrap: break-word; vertical-align: baseline; border-bottom: 1px solid var(--rule); }
thead th { vertical-align: bottom; font-weight: 550; color: var(--soft); background: var(--paper); border-bottom: 1px solid var(--soft); position: sticky; top: 0; z-index: 1; }
th[scope=row] { font-weight: 500; min-width: 6rem; max-width: 22rem; background: var(--paper); }
th:first-child, td:first-child { padding-left: 0; }
td.number, th.number { text-align: right; white-space: nowrap; }
thead th.number { white-space: normal; min-width: 4.2rem; }
td:not(.number) { max-width: 30rem; min-width: 5rem; }
.mark { display: inline-block; width: 0; font-weight: 700; }
.range { display: block; font-size: 0.78rem; color: var(--soft); }
ol.data, ul.data { padding-left: 1.6rem; max-width: 50rem; }
ol.data li, ul.data li { padding-left: 0.3rem; margin-top: 0.35rem; }
li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
ol.timeline { list-style: none; padding: 0; }
ol.timeline li { position: relative; display: grid; grid-template-columns: 8.5rem 4.5rem minmax(0, 1fr); gap: 0 0.9rem; padding: 0 0 0.75rem 1.25rem; border-left: 2px solid var(--rule); margin-left: 0.4rem; font-size: 0.92rem; }
ol.timeline li::before { content: ''; position: absolute; left: -0.43rem; top: 0.4rem; width: 0.75rem; height: 0.75rem; border-radius: 50%; background: var(--mark); border: 2px solid var(--paper); }
ol.timeline .at { font-variant-numeric: tabular-nums; }
ol.timeline .length { text-align: right; color: var(--soft); font-variant-numeric: tabular-nums; }
ol.timeline .detail { color: var(--soft); }
@media (max-width: 40rem) {
  dl.tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .tile { padding: 0.65rem 0.75rem 0.7rem; }
  .tile .value { font-size: 1.25rem; }
  .badge { display: block; margin-left: 0; }
  .figure .scroll { max-height: none; }
  table { font-size: 0.82rem; }
  th, td { padding: 0.32rem 0.5rem; }
  th[scope=row] { position: sticky; left: 0; z-index: 1; max-width: 9rem; min-width: 4.5rem; }
  ol.timeline li { grid-template-columns: 1fr auto; }
  ol.timeline .what { grid-column: 1 / -1; }
}
`
