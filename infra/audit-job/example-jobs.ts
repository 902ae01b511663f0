/** Jobs for tests: the least that one states, and all that one can. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jobApp, jobRequest } from './index.ts'

export const least = {
  region: 'ap-northeast-2',
  schedules: [{ name: 'daily', expression: 'cron(0 7 * * ? *)' }],
}

export const most = {
  ...least,
  name: 'estate-audit',
  account: '111111111111',
  schedules: [
    { name: 'dev', expression: 'cron(0 7 * * ? *)', environments: ['dev'] },
    { name: 'prod', expression: 'rate(6 hours)', timeZone: 'UTC', everyHours: 6, environments: ['prod', 'stage'] },
  ],
  organization: 'o-abcdefghij',
  items: 'stored',
  language: 'ko',
  lockDays: 30,
  key: 'arn:aws:kms:ap-northeast-2:111111111111:key/11111111-2222-3333-4444-555555555555',
  securityHubRole: 'popcorn-audit-findings',
  events: true,
}

export const jobs: Readonly<Record<string, object>> = { least, most, 'least with events': { ...least, events: true } }

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Outputs?: object
  readonly Parameters?: object
}

export interface Resource {
  readonly Type: string
  readonly Properties: Readonly<Record<string, unknown>>
  readonly Metadata?: Readonly<Record<string, unknown>>
}

/** The templates of a job, by the names of their stacks, below a folder, or one that is gone at once; with code that is none. */
export function templatesOf(request: object, folder?: string): ReadonlyMap<string, Template> {
  const scratch = folder ?? mkdtempSync(join(tmpdir(), 'audit-job-'))
  const code = join(scratch, 'code')
  mkdirSync(code, { recursive: true })
  writeFileSync(join(code, 'index.mjs'), '')
  const out = join(scratch, 'out')
  jobApp(jobRequest(request), { folder: code, version: '0.0.0' }, out).synth()
  const files = readdirSync(out).filter(name => name.endsWith('.template.json'))
  const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8')) as Template
  const templates = new Map(files.map(name => [name.replace('.template.json', ''), read(name)]))
  if (folder === undefined) rmSync(scratch, { recursive: true })
  return templates
}

export const ofType = ({ Resources }: Template, type: string) => Object.entries(Resources).filter(([, { Type }]) => Type === type)
