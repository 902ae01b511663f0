/** What an audit asks of a source, whichever it is. */
import type { Actual, Inventory } from '../model/resource.ts'

/** What the spec knows beforehand: names are asked for in the first wave of calls, with the complete lists beside them. */
export interface Asked {
  readonly region: string
  readonly accountId: string | null
  readonly names: (type: string) => readonly string[]
  /** Stated texts of one property, to choose what is meant among several (the main container); never a fact. */
  readonly stated: (type: string, property: string) => readonly string[]
  /**
   * Whether a name or tags put something in scope, whatever VPC it is in; unknown ones may. What is neither that nor in the spec's VPC
   * nor named by the spec is never judged, so a service with a small allowance of calls is not asked for its details.
   */
  readonly mayBeOurs: (resource: Pick<Actual, 'type' | 'name' | 'tags'>) => boolean
}

export interface Source {
  readonly read: (asked: Asked) => Promise<Inventory>
}
