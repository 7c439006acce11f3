/** How words are set off; without colour the page must say the same. */
export interface Ink {
  title(text: string): string
  strong(text: string): string
  bad(text: string): string
  good(text: string): string
  faint(text: string): string
}

const plain = (text: string) => text
const sgr = (code: string) => (text: string) => (text.trim() === '' ? text : `\u001b[${code}m${text}\u001b[0m`)

/** Leaves texts as they are. */
export const plainInk: Ink = { title: plain, strong: plain, bad: plain, good: plain, faint: plain }

/** Sets texts off with the sixteen colours that every terminal has. */
export const ansiInk: Ink = {
  title: sgr('1;36'),
  strong: sgr('1'),
  bad: sgr('31'),
  good: sgr('32'),
  faint: sgr('2')
}
