import { only, type Step, saying } from '../state/step.ts'
import type { CommandContext } from './command.ts'
import { typedCommands } from './commands.ts'

const TYPED = /^\s*([^\s!]*)(!?)\s*(.*?)\s*$/s

/** What a typed command does; the first letters of a name are enough where only one command begins with them. */
export const runCommand = (text: string, context: CommandContext): Step => {
  const [, name = '', bang = '', operand = ''] = TYPED.exec(text) ?? []
  if (name === '') return only(context.state)
  const exact = typedCommands.find(command => command.name === name)
  const begun = typedCommands.filter(command => command.name.startsWith(name))
  const command = exact ?? (begun.length === 1 ? begun[0] : undefined)
  if (command) return command.run(operand, context, bang !== '')
  if (begun.length > 1) return saying(context.state, `"${name}" may be ${namesOf(begun).join(' or ')}.`)
  const near = context.session?.suggest(name, namesOf(typedCommands))
  const hint = near === undefined ? ' ? lists all commands.' : ` Did you mean "${near}"?`
  return saying(context.state, `There is no command "${name}".${hint}`)
}

const namesOf = (commands: readonly { readonly name: string }[]): string[] => commands.map(({ name }) => name)
