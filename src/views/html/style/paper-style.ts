/** On A4: light colours, whole rows and charts on a page, headings with what follows, nothing that needs a screen. */
export const paperStyle = `
@page { size: A4; margin: 16mm 15mm; }
@media print {
  :root { color-scheme: light; }
  body { display: block; padding: 0; max-width: none; font-size: 9.5pt; }
  nav, .skip, .actions, .tip, .reader, details.numbers { display: none; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; }
  h3 { font-size: 10pt; }
  .answer p { font-size: 11.5pt; }
  main > section { margin-top: 8mm; padding-top: 5mm; }
  h1, h2, h3, summary, caption { break-after: avoid; }
  tr, li, .tile, .plot, svg, .answer, .legend, table.heat { break-inside: avoid; }
  .chart, table.shares { break-inside: auto; }
  thead { display: table-header-group; }
  thead th, th[scope=row] { position: static; }
  .figure .scroll { overflow: visible; max-height: none; }
  table { font-size: 8pt; }
  th, td { padding: 1mm 1.6mm; }
  table.heat { font-size: 6.5pt; }
  .heat th, .heat td { padding: 0.8mm 0.4mm; min-width: 0; overflow-wrap: anywhere; }
  td.bar { min-width: 0; }
  th[scope=row] { min-width: 14mm; }
  thead th.number { min-width: 0; }
  svg { font-size: 7.5pt; }
  .note, .range, .detail { font-size: 8pt; }
  .tile .value { font-size: 14pt; }
  dl.tiles { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .band, .fill, .on, .track, .tile, .heat td, .swatch, .answer, ol.timeline li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details.figure { border: 0; margin-top: 5mm; }
  details.figure > summary { padding: 0; list-style: none; }
  details.figure > .inside { padding: 0; }
  details.figure::details-content { content-visibility: visible; block-size: auto; }
  a { color: inherit; text-decoration: none; }
}
`
