/** A template, or a cdk.out folder, as the source of an audit. */
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../model/errors.ts'
import type { Inventory } from '../../model/resource.ts'
import type { Words } from '../../model/words.ts'
import { said } from '../../text/said.ts'
import type { Asked, Source } from '../source.ts'
import { type RootStack, stacksIn, textIn } from './assembly.ts'
import { templateOf } from './document.ts'
import { inventoryOf } from './inventory.ts'
import { templateName } from './name.ts'
import { parametersIn, refuseUnknown } from './parameters.ts'

export interface TemplateOptions {
  /** A file of parameters for all stacks; null: none. */
  readonly parameters: string | null
  /** The moment of reading, ISO 8601. */
  readonly now: string
}

/** Whether a path is a template or a cdk.out folder, by what it holds; also one that is damaged, so that it is refused in its own words. */
export function looksLikeTemplate(path: string): boolean {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return false
  const text = (file: string) => {
    try {
      return textIn(file)
    } catch {
      return ''
    }
  }
  if (entry.isDirectory()) return text(join(path, 'manifest.json')).includes('"artifacts"')
  return /\.(template|ya?ml|json)$/.test(path) || /^\s*"?Resources"?\s*:/m.test(text(path))
}

/** Throws a UserError TEMPLATE_…, CDK_OUT_… or PARAMETERS_… for what CloudFormation would not take either. */
export function openTemplate(path: string, { parameters, now }: TemplateOptions): Source {
  const given = parameters === null ? new Map<string, string>() : parametersIn(parameters, textIn(parameters, 'PARAMETERS_UNREADABLE'))
  const roots = stacksIn(path, given)
  if (parameters !== null) refuseUnknown(parameters, given, new Set(roots.flatMap(({ template }) => Object.keys(template.parameters))))
  const name = templateName(path)
  return { read: async asked => inventoryOf({ name, roots: inRegion(roots, asked), given, now }, asked) }
}

/** The same at once, of templates in files whose stacks are known: what a plugin is given while an app is synthesized. */
export function readTemplates(stacks: readonly StackFile[], asked: Asked, now: string): Inventory {
  const roots = stacks.map(({ id, file, region, account }) => ({
    id,
    stackName: id,
    template: templateOf(file, textIn(file)),
    region,
    account,
  }))
  const name = templateName(dirname(stacks[0]?.file ?? ''))
  return inventoryOf({ name, roots: inRegion(roots, asked), given: new Map(), now }, asked)
}

export interface StackFile {
  readonly id: string
  readonly file: string
  /** Null where an app leaves it open. */
  readonly region: string | null
  readonly account: string | null
}

/** The stacks of the region that is asked for; those that leave it open are deployed to it. */
function inRegion(roots: readonly RootStack[], asked: Asked): readonly RootStack[] {
  const here = roots.filter(({ region }) => region === null || region === asked.region)
  const [first] = roots
  if (here.length === 0) throw other('REGION', said('stacks-region', { region: asked.region, other: first?.region ?? '-' }))
  const account = here.find(one => one.account !== null && asked.accountId !== null && one.account !== asked.accountId)?.account
  if (account !== undefined) throw other('ACCOUNT', said('stacks-account', { account: asked.accountId ?? '', other: account ?? '' }))
  return here.map(root => ({ ...root, region: asked.region, account: root.account ?? asked.accountId }))
}

function other(what: 'REGION' | 'ACCOUNT', message: Words): UserError {
  return new UserError([
    {
      code: `SOURCE_OTHER_${what}`,
      message,
      at: null,
      hint: said('stacks-hint'),
    },
  ])
}
