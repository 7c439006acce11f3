import type { SessionView } from '../session/session-view.ts'
import { typedCommands } from './commands.ts'

/** A command as far as Tab can take it, and what it may become. */
export interface Completion {
  readonly text: string
  /** What goes on from the text; one or none where there is no choice. */
  readonly choices: readonly string[]
}

/** Takes a typed command as far as all that it may become agree. */
export const completeCommand = (text: string, session: SessionView | undefined): Completion => {
  const [, lead = '', name = '', space = '', operand = ''] = /^(\s*)(\S*)(\s*)(.*)$/s.exec(text) ?? []
  if (space === '') {
    const names = typedCommands.map(command => command.name).filter(own => own.startsWith(name))
    return completed(lead, name, names, ' ')
  }
  const command = typedCommands.find(own => own.name === name)
  const last = operand.split(';').at(-1)?.trimStart() ?? ''
  const choices = (command?.operands?.(session) ?? []).filter(own => own.startsWith(last))
  return completed(text.slice(0, text.length - last.length), last, choices, '')
}

const completed = (before: string, typed: string, choices: readonly string[], end: string): Completion => {
  if (choices.length === 0) return { text: before + typed, choices }
  const shared = choices.reduce(sharedStart)
  const isOnly = choices.length === 1
  const hasOperand = isOnly && typedCommands.some(({ name, operand }) => name === shared && operand !== '')
  return { text: before + shared + (hasOperand ? end : ''), choices }
}

const sharedStart = (a: string, b: string): string => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return a.slice(0, length)
}
