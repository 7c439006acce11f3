/** What the script adds: what a mark says, readers of charts, buttons. */
export const scriptedStyle = `
.tip { position: fixed; z-index: 4; max-width: min(24rem, calc(100vw - 8px)); max-height: 40vh; overflow: hidden; padding: 0.35rem 0.6rem; border-radius: 0.3rem; background: var(--ink); color: var(--paper); font-size: 0.82rem; line-height: 1.35; pointer-events: none; }
.tip[hidden] { display: none; }
.column.at { fill: var(--soft); fill-opacity: 0.22; }
rect.at:not(.column) { stroke: var(--ink); stroke-width: 2; }
td.at { outline: 2px solid var(--ink); outline-offset: -1px; }
.reader { height: 0.75rem; margin: 0 0 -0.75rem; pointer-events: none; border-radius: 0.2rem; }
.sort { all: unset; cursor: pointer; color: inherit; }
.sort:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.sort:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 0.2em; }
[aria-sort] .sort { color: var(--ink); }
[aria-sort=ascending] .sort::after { content: ' ▲' / ''; }
[aria-sort=descending] .sort::after { content: ' ▼' / ''; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem; color: var(--soft); }
.actions button { font: inherit; color: var(--link); background: none; border: 1px solid var(--rule); border-radius: 0.3rem; padding: 0.2rem 0.6rem; cursor: pointer; }
.actions button:hover { border-color: var(--link); }
.by-hand { width: 100%; height: 8rem; font: 0.8rem ui-monospace, monospace; color: var(--ink); background: var(--paper); }
@media (max-width: 40rem) { .actions button { padding: 0.4rem 0.8rem; } }
`
