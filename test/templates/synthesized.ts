/** For tests of templates: what the deployer makes of the spec, in a folder that goes with the test file, and audits of it. */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { appOf } from '../../infra/app.ts'
import { audit, everything } from '../../src/audit.ts'
import type { Audit, Finding } from '../../src/model/audit.ts'
import type { Model } from '../../src/model/language/index.ts'
import { openTemplate } from '../../src/source/template/open.ts'
import { environmentsOf, readSpec } from '../../src/spec/index.ts'

export const now = '2026-01-01T00:00:00.000Z'

export const options = { ...everything, toolVersion: '0', failOn: 'low', now } as const

/** Every environment of the spec, as it is and mended. */
export const everyCase = environmentsOf('spec').flatMap(environment =>
  (existsSync('spec/overlays/mended.yaml') ? [[], ['mended']] : [[]]).map(overlays => [environment, overlays] as const),
)

/** A folder for the tests of one file; it is gone when they are done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

export interface Synthesized {
  readonly model: Model
  /** The cdk.out folder. */
  readonly out: string
}

/** The templates of one environment, below a folder. */
export function synthesized(folder: string, environment: string, overlays: readonly string[] = [], spec = 'spec'): Synthesized {
  const model = readSpec({ folder: spec, environment, overlays })
  const out = join(folder, [environment, ...overlays].join('-'))
  appOf(model, out).synth()
  return { model, out }
}

/** The same of a spec that has grown: an overlay of tests, which states what the owner's spec leaves out. */
export function grown(folder: string, environment: string, overlay = 'test/templates/growth.yaml'): Synthesized {
  const spec = join(folder, 'grown-spec')
  cpSync('spec', spec, { recursive: true })
  mkdirSync(join(spec, 'overlays'), { recursive: true })
  copyFileSync(overlay, join(spec, 'overlays', 'growth.yaml'))
  return synthesized(folder, environment, ['growth'], spec)
}

/** The files of the templates in a cdk.out folder. */
export function templateFiles(out: string): readonly string[] {
  return readdirSync(out)
    .filter(name => name.endsWith('.template.json'))
    .toSorted()
    .map(name => join(out, name))
}

/** The audit of a template, or of a cdk.out folder. */
export function auditOf(model: Model, path: string): Promise<Audit> {
  return audit(model, openTemplate(path, { parameters: null, now }), options)
}

/** A finding as a list of what a reader of a failed test wants to see. */
export function said({ verdict, resource, property, message, at, because }: Finding): readonly unknown[] {
  return [verdict, resource.type, resource.name, property, message, because?.message ?? at?.constructPath]
}
