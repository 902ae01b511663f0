/** A small spec in memory, for tests: change it, and see what is told. */
import { type Problem, UserError } from '../model/errors.ts'
import type { Model } from '../model/language/index.ts'
import { type FileSource, inMemory } from './files.ts'
import { readSpec, type SpecRequest } from './read-spec.ts'

export const base = `specVersion: "1"
name: acme
region: eu-west-1
variables:
  N: \${name}-\${env}
tags:
  Project: \${name}
network:
  vpc:
    name: \${N}-vpc
    cidrs: [10.0.0.0/16]
  subnets:
    "*":
      name: \${N}-\${key}
    one:
      cidr: 10.0.1.0/24
      zone: eu-west-1a
    two:
      cidr: 10.0.2.0/24
      zone: eu-west-1b
securityGroups:
  "*":
    name: \${N}-\${key}
  web:
    ingress:
      http:
        protocol: tcp
        ports: [80]
        from:
          cidrs: [0.0.0.0/0]
    egress: {}
databases:
  main:
    name: \${N}-db
    engine: postgres
    version: "18.1"
    port: 5432
    zone: eu-west-1a
    securityGroups: [web]
`

export type Files = Readonly<Record<string, string | Uint8Array>>

/** The example with other files over its own: paths below the folder. */
export function filesOf(files: Files = {}): FileSource {
  const all = { 'architecture.yaml': base, 'env/dev.yaml': '{}\n', ...files }
  return inMemory(new Map(Object.entries(all).map(([path, text]) => [`spec/${path}`, text])))
}

/** The base with one piece of its text exchanged. Throws when the piece is not there: the test would test nothing. */
export function changed(from: string, to: string): Files {
  if (base.split(from).length !== 2) throw new Error(`not once in the example: ${from}`)
  return { 'architecture.yaml': base.replace(from, () => to) }
}

/** The base with more at its end. */
export const more = (text: string): Files => ({ 'architecture.yaml': base + text })

export function read(files: Files = {}, request: Partial<SpecRequest> = {}): Model {
  return readSpec({ folder: 'spec', files: filesOf(files), ...request })
}

/** What is told, a line each: `spec/architecture.yaml:3:9 SPEC_WRONG_VALUE`, then ` | hint`. */
export function told(files: Files = {}, request: Partial<SpecRequest> = {}): readonly string[] {
  return problemsIn(
    () => read(files, request),
    at => (at === null ? '' : `${at.file}:${at.line}:${at.column} `),
  )
}

/** The same of one file: the line alone tells the place. */
export const toldByLine = (reading: () => unknown) => problemsIn(reading, at => `${at?.line ?? '-'} `)

function problemsIn(reading: () => unknown, placeText: (at: Problem['at']) => string): readonly string[] {
  try {
    reading()
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map(({ at, code, hint }) => `${placeText(at)}${code}${hint === undefined ? '' : ` | ${hint.en}`}`)
  }
}
