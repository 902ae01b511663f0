/** The files of a spec as they were at a git reference. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { FileSource } from '../spec/index.ts'
import { said } from '../text/said.ts'
import { usage } from './refusal.ts'

/** Throws a UserError where git does not know the reference, or there is no git. */
export function filesAt(reference: string, folder: string): FileSource {
  const git = (...args: readonly string[]) => {
    try {
      return execFileSync('git', [...args], { cwd: resolve(folder), stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 })
    } catch {
      return null
    }
  }
  // A reference that begins with a dash would be read as a flag.
  const commit = reference.startsWith('-') ? null : git('rev-parse', '--verify', '--quiet', `${reference}^{commit}`)
  if (commit === null)
    throw usage('USAGE_ARGUMENT', said('git-unknown', { reference: JSON.stringify(reference) }), said('git-unknown-hint'))
  const at = commit.toString('utf8').trim()
  const below = (path: string) => path.slice(folder.replace(/\/+$/, '').length + 1)
  return {
    read: path => git('show', `${at}:./${below(path)}`),
    list: path =>
      (git('ls-tree', '--name-only', at, `./${below(path)}/`)?.toString('utf8') ?? '')
        .split('\n')
        .flatMap(name => name.split('/').at(-1) || []),
  }
}
