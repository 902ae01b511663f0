/** Joins many into one, by halves: what has grown large is passed once a halving, not once for each that is added to it. */
export function fold<T>(items: readonly T[], empty: T, join: (a: T, b: T) => T): T {
  const [first = empty, second] = items
  if (second === undefined) return first
  const middle = items.length >> 1
  return join(fold(items.slice(0, middle), empty, join), fold(items.slice(middle), empty, join))
}
