/** The files of a folder of the configuration, in memory: the spec is read as from a disk. */
import { type FileSource, inMemory } from '../../../src/index.ts'
import { eachOf, type Store } from './store.ts'

export interface Folder {
  /** As the spec's problems name it. */
  readonly path: string
  readonly files: FileSource
  readonly texts: ReadonlyMap<string, string>
}

/** Throws when nothing is there. */
export async function folderIn(config: Store, path: string): Promise<Folder> {
  const folder = path.replaceAll(/^(\.?\/)+|\/+$/g, '')
  const keys = await config.list(`${folder}/`)
  const texts = await eachOf(keys, key => config.get(key))
  const held = new Map(keys.flatMap((key, index) => (texts[index] == null ? [] : [[key, texts[index]] as const])))
  if (held.size === 0) throw new Error(`the bucket of the configuration has no ${folder}/`)
  return { path: folder, files: inMemory(held), texts: held }
}
