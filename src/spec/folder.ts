/** The files of a spec: which there are, which are asked for, and each as a tree. */
import { codeOf, type FileSource, pathOf } from './files.ts'
import { parse } from './parse.ts'
import { didYouMean, type Problems, type Tell, thereAre } from './problems.ts'
import type { Words } from '../model/words.ts'
import { joined, said } from '../text/said.ts'
import type { Mapping } from './tree.ts'

export interface Folder {
  readonly path: string
  readonly files: FileSource
}

/** Bytes; far above any spec that people can read. */
const largest = 5_000_000

/** The environments of a folder, in the order of their names. Tells of file names that would never be read. */
export function environmentsIn({ path, files }: Folder, tell: Tell): readonly string[] {
  return namesIn(files, pathOf(path, 'env'), tell)
}

/** The overlays of a folder. What one says of an environment alone stands beside it, in NAME.ENV.yaml, and is no overlay of its own. */
export function overlaysIn({ path, files }: Folder, environments: readonly string[], tell: Tell): readonly string[] {
  return namesIn(files, pathOf(path, 'overlays'), tell, name => environments.some(one => name.endsWith(`.${one}`)))
}

function namesIn(files: FileSource, folder: string, tell: Tell, isOfOne: (name: string) => boolean = () => false): readonly string[] {
  return [...(attempt(folder, tell, () => files.list(folder)) ?? [])].sort().flatMap(file => {
    const [, name, ending] = /^([^.].*)\.(ya?ml)$/i.exec(file) ?? []
    if (name === undefined) return []
    if (ending === 'yaml' && (/^[A-Za-z0-9-]+$/.test(name) || (/^[A-Za-z0-9-]+\.[A-Za-z0-9-]+$/.test(name) && isOfOne(name)))) return [name]
    tell('SPEC_FILE_NAME', { file: pathOf(folder, file), line: 1, column: 1 }, said('spec-file-name'), said('spec-file-name-hint'))
    return []
  })
}

/** The environment that is meant: the one asked for, or the only one there is. */
export function environmentOf(asked: string | undefined, there: readonly string[], tell: Tell): string | null {
  const [only, second] = there
  if (asked !== undefined && there.includes(asked)) return asked
  if (asked !== undefined) return unknown('SPEC_UNKNOWN_ENVIRONMENT', 'spec-environment-unknown', asked, there, tell)
  if (only !== undefined && second === undefined) return only
  if (only === undefined) return tell('SPEC_ENVIRONMENT_NEEDED', null, said('spec-environment-none'), said('spec-environment-none-hint'))
  return tell(
    'SPEC_ENVIRONMENT_NEEDED',
    null,
    said('spec-environment-which'),
    said('spec-environment-which-hint', { there: thereAre(there) }),
  )
}

export function knowsOverlay(asked: string, there: readonly string[], tell: Tell): boolean {
  const overlays = there.filter(name => !name.includes('.'))
  return overlays.includes(asked) || unknown('SPEC_UNKNOWN_OVERLAY', 'spec-overlay-unknown', asked, overlays, tell) !== null
}

function unknown(
  code: 'SPEC_UNKNOWN_ENVIRONMENT' | 'SPEC_UNKNOWN_OVERLAY',
  what: 'spec-environment-unknown' | 'spec-overlay-unknown',
  asked: string,
  there: readonly string[],
  tell: Tell,
): null {
  return tell(code, null, said(what, { name: JSON.stringify(asked) }), joined('; ', thereAre(there), didYouMean(asked, there)))
}

/** One file as a tree; null when it cannot be read, and then a problem has been told. */
export function layerOf({ path, files }: Folder, name: string, { tell, quote }: Problems): Mapping | null {
  const file = pathOf(path, name)
  const start = { file, line: 1, column: 1 }
  const bytes = bytesOf({ path, files }, name, tell)
  if (bytes === null) return null
  if (bytes.length > largest) return tell('SPEC_TOO_LARGE', start, said('spec-too-large', { megabytes: largest / 1_000_000 }))
  const text = utf8(bytes)
  if (text === null) return tell('SPEC_NOT_UTF8', start, said('spec-not-utf8'))
  quote(file, text)
  const tree = parse(file, text, tell)
  if (tree === null || tree.is === 'mapping') return tree
  if (tree.is === 'scalar' && tree.value === null)
    return tell('SPEC_EMPTY_FILE', start, said('spec-empty-file'), said('spec-empty-file-hint', { braces: '{}' }))
  return tell('SPEC_WRONG_TYPE', start, said('spec-no-map'))
}

function bytesOf({ path, files }: Folder, name: string, tell: Tell): Uint8Array | null {
  const file = pathOf(path, name)
  const missing = () =>
    tell(
      'SPEC_NOT_FOUND',
      null,
      said('spec-no-file', { file: file.replace(/^\.\//, '') }),
      name === baseFile ? whatFolder({ path, files }) : undefined,
    )
  return attempt(file, tell, () => files.read(file) ?? missing())
}

const baseFile = 'architecture.yaml'

/** What a person who named something else as the spec may have meant. */
function whatFolder({ path, files }: Folder): Words {
  const below = pathOf(path, 'spec')
  if (files.list(below)?.includes(baseFile) === true) return said('spec-no-file-below', { folder: below })
  const above = /^(.*)\/[^/]+\.ya?ml$/i.exec(path)?.[1]
  if (above !== undefined) return said('spec-no-file-above', { folder: above })
  return said('spec-no-file-hint')
}

/** What the system refuses is the user's to mend; anything else is a bug. */
function attempt<T>(path: string, tell: Tell, act: () => T | null): T | null {
  try {
    return act()
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return tell('SPEC_UNREADABLE', { file: path, line: 1, column: 1 }, said('spec-unreadable', { code }))
  }
}

/** The text without a byte order mark; null when the bytes are not UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
