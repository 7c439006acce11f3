import { namedCommands } from '../commands/commands.ts'
import { panelIds } from '../state/tui-state.ts'
import { bindings, type Place } from './bindings.ts'

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

/** What keys do, as a table of Markdown: of these places, or of all. */
export const keyTable = (places?: readonly Place[]): string =>
  [
    '| keys | where | what they do |',
    '| --- | --- | --- |',
    ...bindings
      .filter(({ place }) => places === undefined || places.includes(place))
      .map(({ keys, place, meaning }) => `| ${keys.map(code).join(' ')} | ${place} | ${meaning} |`)
  ].join('\n')

/** What may be typed after `:`, as a table of Markdown. */
export const commandTable = (): string =>
  [
    '| command | what it does |',
    '| --- | --- |',
    ...namedCommands.map(({ name, operand, meaning }) => `| ${code(`${name} ${operand}`.trimEnd())} | ${meaning} |`),
    `| ${panelIds.map(code).join(' ')} | Go to that panel |`
  ].join('\n')
