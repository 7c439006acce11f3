/**
 * A fixed piece of work (integer mixing, logarithms, scattered writes) whose time tells how fast the machine is just now.
 *
 * Stored baselines are ratios to it, so that they mean something on another machine. Never change it.
 */
export const calibrate = (): number => {
  const cells = new Float64Array(1 << 16)
  let word = 12345
  let sum = 0
  for (let i = 0; i < 3_000_000; i++) {
    word ^= word << 13
    word ^= word >>> 17
    word ^= word << 5
    const u = ((word >>> 0) + 0.5) / 4294967296
    const at = word & 65535
    cells[at] += -Math.log(u)
    sum += cells[(at * 7) & 65535]
  }
  return sum
}
