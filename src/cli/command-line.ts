import yargs, { type Argv } from 'yargs'
import { visibleText } from '../input/visible-text.ts'
import { suggest } from '../model/names/suggest.ts'
import type { Action, Command, Flags } from './command.ts'
import { commands } from './commands.ts'
import { UserError } from './user-error.ts'
import { version } from './version.ts'

/** What a command line asks for: the work and its flags, or nothing where help or the version was printed. */
export type Request = { readonly action: Action; readonly flags: Flags } | undefined

const PARSING = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'short-option-groups': false
}

const WIDTH = 80

const nameOf = ({ usage }: Command): string => usage.split(' ')[0]

/** The last lines of the help of a command: each example and, below it, what it does. */
const examplesOf = (command: Command): string =>
  ['Examples:', ...command.examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`)].join('\n')

const describe = (parser: Argv, command: Command): Argv => {
  let described: Argv = parser
  for (const [name, settings] of Object.entries(command.positionals)) described = described.positional(name, settings)
  for (const [name, settings] of Object.entries(command.options)) described = described.option(name, settings)
  return described.epilogue(examplesOf(command))
}

const unknownWord = (kind: 'command' | 'option', word: string, near: string | undefined): string =>
  `There is no ${kind} "${visibleText(word)}"${near === undefined ? '.' : `; did you mean "${near}"?`}`

/** Complaint about the first option that the command does not have; undefined where it has them all. */
const unknownOption = (words: readonly string[], command: Command): string | undefined => {
  const names = [...Object.keys(command.options), 'help', 'version'].map(name => `--${name}`)
  const end = words.indexOf('--')
  const unknown = words
    .slice(0, end < 0 ? words.length : end)
    .map(word => word.split('=')[0])
    .find(word => /^--?[a-z]/i.test(word) && !names.includes(word))
  return unknown && unknownWord('option', unknown, suggest(unknown, names))
}

/** What the parser complains about, in our words. */
const explain = (complaint: string, words: readonly string[], command: Command | undefined): string => {
  const [first] = words
  if (!command) {
    if (first === undefined) return complaint
    return first.startsWith('-')
      ? unknownWord('option', first.split('=')[0], undefined)
      : unknownWord('command', first, suggest(first, commands.map(nameOf)))
  }
  const option = unknownOption(words, command)
  if (option) return option
  if (complaint.startsWith('Not enough non-option')) return `Something is missing: sunrelay ${command.usage}.`
  return visibleText(complaint.replaceAll(/\s*\n\s*/g, ' ').trim())
    .replace(
      /^Unknown (?:arguments?|commands?): ([^,]*).*/,
      (_, word) => `There is one word too many, "${word}": sunrelay ${command.usage}.`
    )
    .replace(
      /^Invalid values: Argument: (\S+), Given: (.*), Choices: (.*)$/,
      '$2 is not known for $1; choose one of $3.'
    )
    .replace(/^Not enough arguments following: (.*)$/, '--$1 needs a value.')
}

/** Thrown once a command line is understood: a parser that goes on would lay out the help that nobody has asked for. */
class Understood {
  constructor(
    readonly command: Command,
    readonly flags: Flags
  ) {}
}

/**
 * Parses the words of a command line; prints help or the version where they ask for it.
 * @throws UserError where they cannot be understood
 */
export const parseCommandLine = async (words: readonly string[]): Promise<Request> => {
  let parser: Argv = yargs([...words])
    .scriptName('sunrelay')
    .usage('$0 <command>\n\nSimulates follow-the-sun support: who works when, what waits, what is solved in time.')
    .parserConfiguration(PARSING)
    .locale('en')
    .wrap(WIDTH)
    .version(version)
    .strict()
    .exitProcess(false)
    .showHelpOnFail(false)
    .demandCommand(1, 'Say what to do: a command is missing.')
    .epilogue('`sunrelay <command> --help` says more about a command.')
    .fail((complaint, error) => {
      if (error && error.name !== 'YError') throw error
      const command = commands.find(candidate => words.includes(nameOf(candidate)))
      const more = `See \`sunrelay ${command ? `${nameOf(command)} ` : ''}--help\`.`
      throw new UserError(`${explain(complaint ?? error.message, words, command)} ${more}`)
    })
  for (const command of commands) {
    parser = parser.command(
      command.usage,
      command.summary,
      builder => describe(builder, command),
      flags => {
        throw new Understood(command, flags as Flags)
      }
    )
  }
  try {
    await parser.parseAsync()
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof Understood)) throw thrown
    return { action: await thrown.command.load(), flags: thrown.flags }
  }
}
