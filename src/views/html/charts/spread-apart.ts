/** Places moved as little as it takes, in their order, so that neighbours are at least `gap` apart and all lie in 0 … `room` where they fit. */
export const spreadApart = (places: readonly number[], gap: number, room: number): number[] => {
  const order = places.map((_, i) => i).sort((a, b) => places[a] - places[b] || a - b)
  const spread = [...places]
  let least = 0
  for (const i of order) {
    spread[i] = Math.max(spread[i], least)
    least = spread[i] + gap
  }
  let most = Math.max(room, (order.length - 1) * gap)
  for (const i of order.reverse()) {
    spread[i] = Math.min(spread[i], most)
    most = spread[i] - gap
  }
  return spread
}
