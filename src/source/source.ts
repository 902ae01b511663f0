/** What an audit asks of a source, whichever it is. */
import type { Inventory } from '../model/resource.ts'

/** What the spec knows beforehand: names are asked for in the first wave of calls, with the complete lists beside them. */
export interface Asked {
  readonly region: string
  readonly accountId: string | null
  readonly names: (type: string) => readonly string[]
  /** Stated texts of one property, to choose what is meant among several (the main container); never a fact. */
  readonly stated: (type: string, property: string) => readonly string[]
}

export interface Source {
  readonly read: (asked: Asked) => Promise<Inventory>
}
