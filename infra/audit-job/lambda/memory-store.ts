/** A bucket in memory, for tests. */
import type { Store } from './store.ts'

export interface MemoryStore extends Store {
  readonly objects: Map<string, string>
}

export function memoryStore(objects = new Map<string, string>()): MemoryStore {
  const write = (key: string, text: string | Uint8Array) => {
    objects.set(key, typeof text === 'string' ? text : new TextDecoder().decode(text))
  }
  return {
    objects,
    get: async key => objects.get(key) ?? null,
    put: async (key, text) => write(key, text),
    putOnce: async (key, text) => {
      if (objects.has(key)) return false
      write(key, text)
      return true
    },
    list: async prefix => [...objects.keys()].filter(key => key.startsWith(prefix)).toSorted(),
  }
}
