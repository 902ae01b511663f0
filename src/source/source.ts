/** What an audit asks of a source, whichever it is. */
import type { Inventory } from '../model/resource.ts'

/** Names that the spec knows, by kind: asked for in the first wave of calls, with the complete lists beside them. */
export interface Asked {
  readonly names: (type: string) => readonly string[]
  readonly region: string
}

export interface Source {
  /** The moment for facts: the end of recording, or now. ISO 8601. Known after `read`. */
  readonly read: (asked: Asked) => Promise<Inventory>
}
