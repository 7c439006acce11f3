const OPENING = '[{('
const CLOSING = ']})'
/** The start of another setting: keys joined by dots, plain or quoted, and `=`. */
const SETTING = /^\s*(?:"[^"]*"|'[^']*'|[^.="',;[\]{}]+)(?:\.(?:"[^"]*"|'[^']*'|[^.="',;[\]{}]+))*=/

/**
 * The settings of one `--vs`, joined by `;` or `,`.
 *
 * A comma or semicolon inside quotes or brackets belongs to a value, and so does a comma that no `path=` follows: in
 * `shifts.day.days=mon-fri, sun, teams.lisbon.people=9` there are two settings.
 */
export const splitSettings = (text: string): string[] => {
  const parts: string[] = []
  let from = 0
  let depth = 0
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quote !== '') quote = character === quote ? '' : quote
    else if (isQuote(text, at)) quote = character
    else if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth--
    else if (depth <= 0 && isBetween(text, at)) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  const settings = [...parts, text.slice(from)].map(part => part.trim()).filter(part => part !== '')
  return settings.length > 0 ? settings : ['']
}

/** An apostrophe within a word, such as in `people's`, quotes nothing. */
const isQuote = (text: string, at: number): boolean =>
  text[at] === '"' || (text[at] === "'" && !/\w/.test(text[at - 1] ?? ''))

const isBetween = (text: string, at: number): boolean =>
  text[at] === ';' || (text[at] === ',' && SETTING.test(text.slice(at + 1)))
