/**
 * Names of zones that someone who typed `typed` may have meant, nearest first, at most `limit`. Names of everything else are
 * suggested by the model, which knows no cities and may not be imported here.
 * Case and punctuation do not count, and a bare city stands for its zone. A name qualifies if at most a quarter of what was typed
 * needs to be edited, and no other name is nearer by more than one edit.
 */
export function nearestNames(typed: string, names: readonly string[], limit = 3): string[] {
  const wanted = plain(typed)
  if (wanted === '') return []
  const near = names
    .map(name => ({ name, distance: distanceTo(name, wanted) }))
    .filter(({ distance }) => distance <= wanted.length / 4)
  const nearest = Math.min(...near.map(({ distance }) => distance))
  return near
    .filter(({ distance }) => distance <= nearest + 1)
    .sort((a, b) => a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name)
}

/** Lower case without punctuation: `new york` and `New_York` read the same. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** Whole name or its last part (the city), whichever is nearer; the city costs half an edit more. */
function distanceTo(name: string, wanted: string): number {
  const city = name.slice(name.lastIndexOf('/') + 1)
  return Math.min(editDistance(plain(name), wanted), editDistance(plain(city), wanted) + 0.5)
}

/** Levenshtein distance by the two-row dynamic programme (Wagner and Fischer 1974). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1))
    }
    row = next
  }
  return row[b.length]
}
