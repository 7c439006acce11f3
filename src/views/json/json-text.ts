/**
 * Plain data as JSON text: keys in the order of the data, numbers that are not finite as null, a newline at the end.
 *
 * Lists of numbers stand on one line, so that a file is short and its differences can be read. The same data give the
 * same bytes.
 */
export function jsonText(data: unknown): string {
  return `${lines(data, '')}\n`
}

/** Characters that act on a terminal or an editor instead of being shown: controls, direction marks, invisible ones. */
const UNSHOWN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

const quoted = (text: string): string =>
  JSON.stringify(text).replace(UNSHOWN, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

function lines(data: unknown, indent: string): string {
  if (typeof data === 'number') return Number.isFinite(data) ? JSON.stringify(data) : 'null'
  if (typeof data === 'string') return quoted(data)
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null'
  if (ArrayBuffer.isView(data)) return lines(Array.from(data as unknown as ArrayLike<number>), indent)
  return Array.isArray(data) ? listLines(data, indent) : objectLines(data, indent)
}

function listLines(list: readonly unknown[], indent: string): string {
  if (list.every(isPlain)) return `[${list.map(value => lines(value, '')).join(', ')}]`
  const deeper = `${indent}  `
  return `[\n${list.map(value => deeper + lines(value, deeper)).join(',\n')}\n${indent}]`
}

function objectLines(object: object, indent: string): string {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined)
  const parts = entries.map(([key, value]) => [quoted(key), value] as const)
  if (entries.every(([, value]) => isPlain(value))) {
    return `{${parts.map(([key, value]) => `${key}: ${lines(value, '')}`).join(', ')}}`
  }
  const deeper = `${indent}  `
  return `{\n${parts.map(([key, value]) => `${deeper}${key}: ${lines(value, deeper)}`).join(',\n')}\n${indent}}`
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}
