/** A bucket, as the job uses it. */

export interface Store {
  /** Null where there is no such object. */
  readonly get: (key: string) => Promise<string | null>
  readonly put: (key: string, text: string | Uint8Array) => Promise<void>
  /** Writes what is not there yet. False: somebody has written it, and it stays as it is. */
  readonly putOnce: (key: string, text: string) => Promise<boolean>
  /** The keys that begin so, in their order. */
  readonly list: (prefix: string) => Promise<readonly string[]>
}

/** What `make` gives for each, a number of them under way at once, in the order of the items. */
export async function eachOf<T, R>(items: readonly T[], make: (item: T, index: number) => Promise<R>, width = 32): Promise<readonly R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next
      next += 1
      // In range: `next` only grows, and nothing happens between the test and here.
      results[index] = await make(items[index] as T, index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return results
}
