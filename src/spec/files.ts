/** Where the files of a spec come from: the disk, or memory. */
import { readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'

export interface FileSource {
  /** The bytes of a file; null where there is none. Throws for what is there and cannot be read. */
  readonly read: (path: string) => Uint8Array | null
  /** The names in a folder; null where there is no such folder. */
  readonly list: (path: string) => readonly string[] | null
}

export const disk: FileSource = {
  read: path => orNull(() => readFileSync(path)),
  list: path => orNull(() => readdirSync(path)),
}

/** Files by path, with forward slashes. */
export function inMemory(files: ReadonlyMap<string, string | Uint8Array>): FileSource {
  return {
    read: path => {
      const content = files.get(path)
      return content === undefined ? null : typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    list: folder => {
      const below = [...files.keys()].filter(path => path.startsWith(`${folder}/`)).map(path => path.slice(folder.length + 1))
      return below.length === 0 ? null : [...new Set(below.map(path => path.split('/')[0] ?? ''))]
    },
  }
}

/** A path as people type it on every system: forward slashes, none at the end. */
export function pathOf(folder: string, ...names: readonly string[]): string {
  const start = folder.split(sep).join('/').replace(/\/+$/, '')
  return [start === '' && folder.startsWith('/') ? '' : start || '.', ...names].join('/')
}

function orNull<T>(act: () => T): T | null {
  try {
    return act()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null
    throw error
  }
}

/** The system's code of a failed file operation (EACCES); undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
