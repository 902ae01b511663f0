/** What is on disk: one template, or the stacks of a cdk.out folder, in the order of its manifest. */
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { said } from '../../text/said.ts'
import { isObject, own } from '../json.ts'
import { type Template, templateOf } from './document.ts'
import { mostBytes, parseTemplate } from './parse.ts'
import { refusal } from './refusals.ts'

/** A stack that is deployed by itself. */
export interface RootStack {
  readonly id: string
  readonly stackName: string | null
  readonly template: Template
  readonly region: string | null
  readonly account: string | null
}

/** The text of a file; throws a UserError for what cannot be read. */
export function textIn(file: string, code: 'TEMPLATE_UNREADABLE' | 'PARAMETERS_UNREADABLE' = 'TEMPLATE_UNREADABLE'): string {
  try {
    if (statSync(file).size <= mostBytes) return readFileSync(file, 'utf8')
  } catch {
    throw refusal(code, said('template-no-file'), { file, line: 1 })
  }
  throw refusal('TEMPLATE_TOO_BIG', said('template-too-big', { megabytes: Math.round(statSync(file).size / 1e6) }), { file, line: 1 })
}

/** `given` are parameters that are known beforehand. */
export function stacksIn(path: string, given: ReadonlyMap<string, unknown>): readonly RootStack[] {
  if (!statSync(path).isDirectory())
    return [
      { id: basename(path, extname(path)), stackName: null, template: templateOf(path, textIn(path), given), region: null, account: null },
    ]
  const stacks = assemblyStacks(path, given)
  if (stacks.length === 0) throw refusal('CDK_OUT_EMPTY', said('template-no-stack'), { file: join(path, 'manifest.json'), line: 1 })
  return stacks
}

/** A stage of an app is an assembly of its own, in a folder of its own. */
function assemblyStacks(folder: string, given: ReadonlyMap<string, unknown>): readonly RootStack[] {
  const file = join(folder, 'manifest.json')
  const artifacts = own(parseTemplate(file, textIn(file)).value, 'artifacts')
  if (!isObject(artifacts)) throw refusal('CDK_OUT_UNREADABLE', said('template-no-artifacts'), { file, line: 1 })
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    const property = (name: string) => {
      const value = own(own(artifact, 'properties'), name)
      return typeof value === 'string' ? value : null
    }
    const below = property('directoryName')
    if (own(artifact, 'type') === 'cdk:cloud-assembly' && below !== null) return assemblyStacks(join(folder, below), given)
    const templateFile = property('templateFile')
    if (own(artifact, 'type') !== 'aws:cloudformation:stack' || templateFile === null) return []
    const path = join(folder, templateFile)
    const name = property('stackName') ?? id
    return [{ id: name, stackName: name, template: templateOf(path, textIn(path), given), ...environmentOf(own(artifact, 'environment')) }]
  })
}

/** `aws://123456789012/ap-northeast-2`; CDK writes unknown-account and unknown-region where an app leaves them open. */
function environmentOf(text: unknown): { readonly region: string | null; readonly account: string | null } {
  const [, account = '', region = ''] = typeof text === 'string' ? (/^aws:\/\/([^/]*)\/(.*)$/.exec(text) ?? []) : []
  const known = (part: string) => (part === '' || part.startsWith('unknown-') ? null : part)
  return { region: known(region), account: known(account) }
}

/** The template of a nested stack where it lies beside its parent: as CDK writes it, or a relative TemplateURL. Null: not there. */
export function nestedTemplate(parent: Template, metadata: unknown, url: unknown, given: ReadonlyMap<string, unknown>): Template | null {
  const asset = own(metadata, 'aws:asset:path')
  const name = typeof asset === 'string' ? asset : typeof url === 'string' && !/^\w+:\/\/|‹/.test(url) ? url : null
  if (name === null) return null
  const file = join(dirname(parent.file), name)
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? templateOf(file, textIn(file), given) : null
}
