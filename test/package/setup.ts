/** Before the package tests: the package as `npm pack` makes it, once. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Its path. */
    readonly tarball: string
  }
}

export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'popcorn-tarball-'))
  const env = { ...process.env, npm_config_offline: 'true' }
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { env })
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack made no package')
  project.provide('tarball', join(folder, tarball))
  return () => rmSync(folder, { recursive: true })
}
