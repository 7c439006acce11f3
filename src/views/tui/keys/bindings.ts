import type { ActionName } from '../state/action.ts'
import type { PanelId } from '../state/tui-state.ts'

/** Where keys mean something: everywhere outside of typing, on lists and charts, in live play, in the form of what-if, or in one panel. */
export type Place = 'everywhere' | 'inside a panel' | 'live play' | 'what if' | PanelId

/** One thing that keys do. */
export interface Binding {
  /** Names of keys, the first is the one that is shown. */
  readonly keys: readonly string[]
  readonly action: ActionName
  readonly place: Place
  /** What it does in two words, for the footer. */
  readonly label: string
  /** What it does in a sentence without its full stop, for help and README. */
  readonly meaning: string
  /** Shown in the footer where it means something, the smaller the further left; absent: only in help. */
  readonly footer?: number
}

/** All keys; the help panel, the footer and the table of the README are made from these. */
export const bindings: readonly Binding[] = [
  { keys: ['q', 'ctrl+c'], action: 'quit', place: 'everywhere', label: 'quit', meaning: 'Leave sunrelay', footer: 9 },
  {
    keys: ['?', 'f1'],
    action: 'help',
    place: 'everywhere',
    label: 'help',
    meaning: 'Show or hide this help',
    footer: 8
  },
  {
    keys: ['tab'],
    action: 'nextPanel',
    place: 'everywhere',
    label: 'next panel',
    meaning: 'Go to the next panel',
    footer: 1
  },
  {
    keys: ['shift+tab'],
    action: 'previousPanel',
    place: 'everywhere',
    label: 'panel before',
    meaning: 'Go to the panel before'
  },
  {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
    action: 'choosePanel',
    place: 'everywhere',
    label: 'panel',
    meaning: 'Go to the panel of that number'
  },
  {
    keys: ['esc'],
    action: 'back',
    place: 'everywhere',
    label: 'back',
    meaning: 'Go back: out of what was opened, the filter, help, a jump of live play, or to the panel that led here',
    footer: 0
  },
  {
    keys: [':'],
    action: 'command',
    place: 'everywhere',
    label: 'command',
    meaning: 'Type a command, such as `queues`, `set`, `write` or `quit`'
  },
  {
    keys: ['w'],
    action: 'whatIf',
    place: 'everywhere',
    label: 'what if',
    meaning: 'Change head counts, shift starts, policy or demand, and run again',
    footer: 4
  },
  {
    keys: ['ctrl+z'],
    action: 'suspend',
    place: 'everywhere',
    label: 'suspend',
    meaning: 'Back to the shell for now; `fg` returns'
  },
  { keys: ['ctrl+l'], action: 'repaint', place: 'everywhere', label: 'repaint', meaning: 'Paint the screen anew' },
  { keys: ['up', 'k'], action: 'up', place: 'inside a panel', label: 'up', meaning: 'One row up' },
  { keys: ['down', 'j'], action: 'down', place: 'inside a panel', label: 'down', meaning: 'One row down' },
  {
    keys: ['left', 'h'],
    action: 'left',
    place: 'inside a panel',
    label: 'left',
    meaning: 'One column or hour to the left'
  },
  {
    keys: ['right', 'l'],
    action: 'right',
    place: 'inside a panel',
    label: 'right',
    meaning: 'One column or hour to the right'
  },
  {
    keys: ['H'],
    action: 'farLeft',
    place: 'inside a panel',
    label: 'far left',
    meaning: 'A day or a week to the left, or to the first column'
  },
  {
    keys: ['L'],
    action: 'farRight',
    place: 'inside a panel',
    label: 'far right',
    meaning: 'A day or a week to the right, or to the last column'
  },
  { keys: ['page up', 'ctrl+b'], action: 'pageUp', place: 'inside a panel', label: 'page up', meaning: 'One page up' },
  {
    keys: ['page down', 'ctrl+f'],
    action: 'pageDown',
    place: 'inside a panel',
    label: 'page down',
    meaning: 'One page down'
  },
  { keys: ['g', 'home'], action: 'first', place: 'inside a panel', label: 'top', meaning: 'To the first row' },
  { keys: ['G', 'end'], action: 'last', place: 'inside a panel', label: 'bottom', meaning: 'To the last row' },
  {
    keys: ['enter'],
    action: 'open',
    place: 'inside a panel',
    label: 'open',
    meaning: 'Open what is chosen: an hour, a ticket, a person',
    footer: 2
  },
  {
    keys: ['v', ']'],
    action: 'nextView',
    place: 'inside a panel',
    label: 'view',
    meaning: 'Next way to look at it: by queue, region, priority …',
    footer: 3
  },
  {
    keys: ['V', '['],
    action: 'previousView',
    place: 'inside a panel',
    label: 'view before',
    meaning: 'The way to look at it before'
  },
  {
    keys: ['/'],
    action: 'filter',
    place: 'inside a panel',
    label: 'filter',
    meaning: 'Show only rows that hold a text',
    footer: 5
  },
  {
    keys: ['s'],
    action: 'sort',
    place: 'inside a panel',
    label: 'sort',
    meaning: 'Sort by the next column',
    footer: 6
  },
  { keys: ['S'], action: 'reverse', place: 'inside a panel', label: 'reverse', meaning: 'Turn the order round' },
  {
    keys: ['y'],
    action: 'copy',
    place: 'inside a panel',
    label: 'copy',
    meaning: 'Copy what is chosen to the clipboard of the terminal'
  },
  {
    keys: ['space'],
    action: 'playOrPause',
    place: 'live play',
    label: 'play/pause',
    meaning: 'Let the clock run, or stop it',
    footer: 0
  },
  {
    keys: ['+', '='],
    action: 'faster',
    place: 'live play',
    label: 'faster',
    meaning: 'Play faster, up to a week a second',
    footer: 1
  },
  {
    keys: ['-'],
    action: 'slower',
    place: 'live play',
    label: 'slower',
    meaning: 'Play slower, down to a minute a second',
    footer: 2
  },
  { keys: ['.'], action: 'stepOn', place: 'live play', label: 'step', meaning: 'One step on' },
  { keys: [','], action: 'stepBack', place: 'live play', label: 'step back', meaning: 'One step back' },
  {
    keys: ['n'],
    action: 'nextHandover',
    place: 'live play',
    label: 'next hand-over',
    meaning: 'Jump to the next hand-over',
    footer: 3
  },
  {
    keys: ['b'],
    action: 'nextBreach',
    place: 'live play',
    label: 'next breach',
    meaning: 'Jump to the next broken promise'
  },
  {
    keys: ['c'],
    action: 'nextClockChange',
    place: 'live play',
    label: 'clock change',
    meaning: 'Jump to the next change of clocks'
  },
  { keys: ['up', 'shift+tab'], action: 'up', place: 'what if', label: 'up', meaning: 'To the setting above' },
  { keys: ['down', 'tab'], action: 'down', place: 'what if', label: 'down', meaning: 'To the setting below' },
  { keys: ['page up'], action: 'pageUp', place: 'what if', label: 'page up', meaning: 'Ten settings up' },
  { keys: ['page down'], action: 'pageDown', place: 'what if', label: 'page down', meaning: 'Ten settings down' },
  { keys: ['home'], action: 'first', place: 'what if', label: 'top', meaning: 'To the first setting' },
  { keys: ['end'], action: 'last', place: 'what if', label: 'bottom', meaning: 'To the last setting' },
  {
    keys: ['left'],
    action: 'left',
    place: 'what if',
    label: 'less',
    meaning: 'One step less, or the choice before'
  },
  {
    keys: ['right'],
    action: 'right',
    place: 'what if',
    label: 'more',
    meaning: 'One step more, or the next choice; typing sets any value',
    footer: 1
  },
  {
    keys: ['enter'],
    action: 'open',
    place: 'what if',
    label: 'run',
    meaning: 'Run again with what is changed, with the same luck',
    footer: 0
  },
  {
    keys: ['ctrl+d'],
    action: 'clearField',
    place: 'what if',
    label: 'undo',
    meaning: 'The setting as it was in the first run',
    footer: 3
  },
  {
    keys: ['ctrl+r'],
    action: 'resetForm',
    place: 'what if',
    label: 'undo all',
    meaning: 'All settings as they were in the first run',
    footer: 4
  },
  {
    keys: ['esc'],
    action: 'back',
    place: 'what if',
    label: 'leave',
    meaning: 'Leave the form, or what is being typed',
    footer: 2
  },
  {
    keys: ['s'],
    action: 'sort',
    place: 'staffing',
    label: 'number',
    meaning: 'Show the next number (gap, required, available, busy, scheduled), the chart of a week, or of a day',
    footer: 4
  },
  {
    keys: ['S'],
    action: 'reverse',
    place: 'staffing',
    label: 'too many',
    meaning: 'On the map of the gap: people missing, or people too many; in an hour: turn the order round'
  },
  {
    keys: ['/'],
    action: 'filter',
    place: 'staffing',
    label: 'find',
    meaning: 'Show the first region, skill or skill in a region that holds all words',
    footer: 5
  }
]

/** Places that mean something while a panel is shown, the nearest first. */
const placesOf = (panel: PanelId): readonly Place[] =>
  panel === 'live' ? [panel, 'live play', 'inside a panel', 'everywhere'] : [panel, 'inside a panel', 'everywhere']

/** What a key does while a panel is shown; undefined: nothing. */
export const bindingOf = (key: string, panel: PanelId): Binding | undefined => {
  for (const place of placesOf(panel)) {
    const found = bindings.find(binding => binding.place === place && binding.keys.includes(key))
    if (found) return found
  }
  return undefined
}

/** The keys that matter most while a panel, or the form of what-if, is shown; from the left. */
export const footerBindings = (shown: PanelId | 'what if'): Binding[] =>
  bindings
    .filter(
      ({ place, footer }) => footer !== undefined && (shown === 'what if' ? [shown] : placesOf(shown)).includes(place)
    )
    // What a panel gives a key of its own is not told twice.
    .filter(binding => shown === 'what if' || bindingOf(binding.keys[0], shown) === binding)
    .sort((a, b) => (a.footer ?? 0) - (b.footer ?? 0))
