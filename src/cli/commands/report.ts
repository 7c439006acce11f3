import type { Command } from '../command.ts'
import { options } from '../options.ts'
import { documentFormats } from '../report/document-views.ts'

/** `sunrelay report`: a report of stored results, to be passed around. */
export const reportCommand: Command = {
  usage: 'report <result> [others..]',
  summary: 'Make a report of stored results, to be passed around',
  positionals: {
    result: {
      type: 'string',
      description: 'Result, comparison or sweep, written by `run`, `compare` or `sweep --format json`.'
    },
    others: {
      type: 'string',
      array: true,
      description: 'Results to compare with the first, in pairs of the same luck.'
    }
  },
  options: {
    format: {
      ...options.format,
      choices: documentFormats,
      description:
        'html: one file to read in a browser, without any network; md: Markdown for a document or pull request; xlsx: a workbook of its tables. [by the ending of --out; else html]'
    },
    out: {
      ...options.out,
      description:
        'Write to this file; - is the terminal or pipe. [beside the first result, under its name; md: the terminal or pipe]'
    },
    force: { ...options.force, description: 'Replace the file if there is one.' },
    quiet: { ...options.quiet, description: 'Do not say what was written.' }
  },
  examples: [
    ['sunrelay report march.json', 'write march.html'],
    ['sunrelay report march.json --out march.md', 'the same as Markdown'],
    ['sunrelay report march.json --format xlsx', 'its tables to calculate with, in march.xlsx'],
    ['sunrelay report march.json more-people.json', 'both compared, in march-compared.html'],
    ['sunrelay report march.json --format html --out - | gzip', 'to another program']
  ],
  load: async () => (await import('../actions/report.ts')).report
}
