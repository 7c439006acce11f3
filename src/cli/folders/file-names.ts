const MOST = 60
/** Everything but letters, digits and what stays itself in every file system and shell. */
const OTHER = /[^\p{L}\p{M}\p{N}_.-]+/gu
/** Dots at the start hide a file or climb; dots and dashes at the ends help nobody. */
const ENDS = /^[.-]+|[.-]+$/g
/** Devices of Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * Gives out names of files for names of strangers: of letters, digits, `-`, `_` and dots inside, short, never a path, and none twice whatever
 * the case.
 */
export const fileNames = (extension: string): ((name: string) => string) => {
  const taken = new Set<string>()
  return name => {
    const clean = Array.from(name.normalize('NFC').replace(OTHER, '-')).slice(0, MOST).join('').replace(ENDS, '')
    const base = clean === '' || DEVICE.test(clean) ? `x${clean === '' ? '' : `-${clean}`}` : clean
    for (let number = 1; ; number++) {
      const file = `${base}${number === 1 ? '' : `-${number}`}.${extension}`
      // Some file systems take letters for the same that differ by case or by how their marks are written.
      const key = file.normalize('NFKC').toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return file
    }
  }
}
