/** Identifiers of what was made, by the name it bears. A name is written once; asking for what was not made is a mistake here. */
export interface Ids {
  readonly set: (name: string, id: string | undefined) => string
  readonly get: (name: string) => string
  readonly all: () => Readonly<Record<string, string>>
}

export function idsOf(known: Readonly<Record<string, string>> = {}): Ids {
  const ids = new Map(Object.entries(known))
  return {
    set(name, id) {
      if (id === undefined) throw new Error(`the answer has no identifier for ${name}`)
      ids.set(name, id)
      return id
    },
    get(name) {
      const id = ids.get(name)
      if (id === undefined) throw new Error(`nothing was made that is called ${name}`)
      return id
    },
    all: () => Object.fromEntries(ids),
  }
}

export type Tags = Readonly<Record<string, string>>

/** Tags as most services spell them. */
export const listed = (tags: Tags) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))

/** Tags as ECS spells them. */
export const lowercase = (tags: Tags) => Object.entries(tags).map(([key, value]) => ({ key, value }))
