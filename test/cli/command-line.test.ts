import { describe, expect, it } from 'vitest'
import { sunrelay } from './program.ts'

const wrong: readonly (readonly [words: string[], message: RegExp])[] = [
  [[], /a command is missing.*--help/],
  [['rnu', 'a.yaml'], /no command "rnu"; did you mean "run"\?/],
  [['run'], /sunrelay run <scenario>/],
  [['run', 'a.yaml', 'b.yaml'], /one word too many, "b\.yaml": sunrelay run <scenario>/],
  [['run', 'a.yaml', '--sed', '3'], /no option "--sed"; did you mean "--seed"\?/],
  [['run', 'a.yaml', '--zzz'], /no option "--zzz"\./],
  [['run', '--fore', 'a.yaml'], /no option "--fore"; did you mean "--force"\?/],
  [['run', 'a.yaml', '--seed'], /--seed needs a value/],
  [['run', 'a.yaml', '--seed', 'x'], /--seed x is not a whole number/],
  [['run', 'a.yaml', '--seed', '-1'], /--seed -1 is not a whole number/],
  [['run', 'a.yaml', '--seed', '1.5'], /--seed 1\.5 is not a whole number/],
  [['run', 'a.yaml', '--seed', '9007199254740992'], /not a whole number from 0 to 9,007,199,254,740,991/],
  [['run', 'a.yaml', '--seed', '1', '--seed', '2'], /--seed is given more than once/],
  [['run', 'a.yaml', '--replications', '0'], /--replications 0 is not a whole number from 1 to/],
  [['run', 'a.yaml', '--replications', '1000000000'], /--replications 1000000000 is not a whole number/],
  [['run', 'a.yaml', '--replications', '1e9'], /--replications 1e9 is not a whole number/],
  [['run', 'a.yaml', '--format', 'xml'], /"xml" is not known for format.*text/],
  [['run', 'a.yaml', '--out='], /--out needs a value/],
  [['schema', 'ticket'], /"ticket" is not known/]
]

describe('a command line that cannot be understood', () => {
  it.each(wrong)('%j is refused with a reason, code 2 and nothing on stdout', (words, message) => {
    const { code, stdout, stderr } = sunrelay(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('control characters in a word are shown and not sent to the terminal', () => {
    const { code, stderr } = sunrelay(['run', 'a.yaml', '--seed', '\u001b[2J1'])
    expect(code).toBe(2)
    expect(stderr).not.toContain('\u001b')
    expect(stderr).toContain('␛[2J1')
  })
})
