/** The page as a whole: its columns, headings, texts, contents and answer. */
export const pageLayoutStyle = `
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 3rem; max-width: 82rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2rem; font-weight: 650; letter-spacing: -0.015em; }
h2 { font-size: 1.4rem; font-weight: 650; letter-spacing: -0.01em; }
h3 { font-size: 1rem; font-weight: 650; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -5rem; padding: 0.5rem 1rem; background: var(--ink); color: var(--paper); z-index: 3; }
.skip:focus { top: 0.5rem; }
.subtitle { margin-top: 0.5rem; color: var(--soft); }
nav { margin-top: 1.75rem; font-size: 0.9rem; }
nav ol { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.25rem; }
nav a { display: inline-block; padding: 0.15rem 0; }
main > section { margin-top: 2.75rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
main > section.answer { margin-top: 1.75rem; padding: 1.5rem 1.75rem; border: 0; border-radius: 0.5rem; background: var(--ground); }
.answer h2 { font-size: 0.85rem; font-weight: 600; letter-spacing: 0.02em; color: var(--soft); }
.answer p { margin-top: 0.6rem; max-width: 46rem; font-size: 1.2rem; line-height: 1.45; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: 0.85rem; }
@media (min-width: 72rem) {
  body { display: grid; grid-template-columns: 12rem minmax(0, 1fr); column-gap: 3rem; }
  header, footer { grid-column: 2; }
  nav { grid-column: 1; grid-row: 2; margin-top: 1.75rem; position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; }
  nav ol { display: block; }
  nav li + li { margin-top: 0.45rem; }
  nav a { text-decoration: none; color: var(--soft); line-height: 1.3; }
  nav a:hover { color: var(--link); text-decoration: underline; }
  main { grid-column: 2; grid-row: 2; min-width: 0; }
}
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 2rem; }
  h1 { font-size: 1.6rem; }
  main > section.answer { padding: 1.1rem 1.1rem 1.25rem; }
  .answer p { font-size: 1.08rem; }
}
`
