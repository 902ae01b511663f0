/** A template, or a cdk.out folder, as the source of an audit. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { actualsOfTemplate } from '../../kinds/define.ts'
import { inTheirVpcs } from './in-vpc.ts'
import { kinds } from '../../kinds/index.ts'
import { becauseOf } from '../../kinds/template.ts'
import { UserError } from '../../model/errors.ts'
import type { From } from '../../model/fact.ts'
import type { Gap, Inventory, TemplatePlace } from '../../model/resource.ts'
import { own } from '../json.ts'
import type { Asked, Source } from '../source.ts'
import { type RootStack, stacksIn, textIn } from './assembly.ts'
import { type Template, templateOf } from './document.ts'
import { type Doubtful, itemsOf, templateCall } from './items.ts'
import { parametersIn, refuseUnknown } from './parameters.ts'
import type { Stack } from './stack.ts'
import { openStacks, type Stacks } from './stacks.ts'

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
  const given = parameters === null ? new Map<string, string>() : parametersIn(parameters, textIn(parameters))
  const roots = stacksIn(path, given)
  if (parameters !== null) refuseUnknown(parameters, given, new Set(roots.flatMap(({ template }) => Object.keys(template.parameters))))
  return { read: async asked => inventoryOf(inRegion(roots, asked), given, asked, now) }
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
  return inventoryOf(inRegion(roots, asked), new Map(), asked, now)
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
  if (here.length === 0)
    throw other('REGION', `the spec speaks of region ${asked.region}, and the stacks are for ${first?.region ?? 'none'}`)
  const account = here.find(one => one.account !== null && asked.accountId !== null && one.account !== asked.accountId)?.account
  if (account !== undefined) throw other('ACCOUNT', `the audit is of account ${asked.accountId ?? ''}, and a stack is for ${account}`)
  return here.map(root => ({ ...root, region: asked.region, account: root.account ?? asked.accountId }))
}

function other(what: 'REGION' | 'ACCOUNT', message: string): UserError {
  return new UserError([
    { code: `SOURCE_OTHER_${what}`, message, at: null, hint: 'choose the environment with --env, or synth for the other one' },
  ])
}

function inventoryOf(roots: readonly RootStack[], given: ReadonlyMap<string, unknown>, asked: Asked, now: string): Inventory {
  const stacks = openStacks(roots, given)
  const { items, doubtful } = itemsOf(stacks.all)
  return {
    source: { kind: 'template', account: roots[0]?.account ?? null, region: asked.region, startedAt: now, finishedAt: now, calls: 0 },
    resources: inTheirVpcs(
      kinds.flatMap(kind =>
        items.filter(({ item }) => typesOf(kind).includes(item.type)).flatMap(({ item, from }) => actualsOfTemplate(kind, item, from)),
      ),
    ),
    gaps: [...doubtful.flatMap(gapsOf), ...gapsOfUnread(stacks)],
    ledger: [],
    placeOf: placesIn(stacks.all),
  }
}

const typesOf = (kind: (typeof kinds)[number]) => kind.templateTypes ?? [kind.type]

/** What may be made and may not: whatever is not found may be it. */
function gapsOf({ type, because, from }: Doubtful): readonly Gap[] {
  return kinds.filter(kind => typesOf(kind).includes(type)).map(kind => ({ type: kind.type, parent: null, because, from }))
}

/** A nested stack that is not here, or a transform that was not carried out, may hold anything. */
function gapsOfUnread({ all, unread }: Stacks): readonly Gap[] {
  const everything = (why: string, from: From) =>
    kinds.map((kind): Gap => ({ type: kind.type, parent: null, because: { ...becauseOf(why), reason: 'unsupported' }, from }))
  const from = ({ input }: Stack, pointer: string): From => ({ call: templateCall, at: `${input.template.file}#${pointer}` })
  return [
    ...unread.flatMap(({ stack, logicalId, why }) => everything(why, from(stack, `/Resources/${logicalId}`))),
    ...all.flatMap(stack =>
      stack.input.template.notCarriedOut.flatMap(name =>
        everything(`‹?only CloudFormation carries out ${name}›`, from(stack, '/Transform')),
      ),
    ),
  ]
}

/** Where a fact of a template stands: its line, and the construct that made its resource. */
function placesIn(stacks: readonly Stack[]): (from: From) => TemplatePlace | null {
  const templates = new Map<string, Template>(stacks.map(({ input }) => [input.template.file, input.template]))
  return ({ call, at }) => {
    const [file = '', pointer = ''] = at.split('#')
    const template = templates.get(file)
    if (call !== templateCall || template === undefined) return null
    const logicalId = /^\/Resources\/([^/]*)/.exec(pointer)?.[1] ?? ''
    const path = own(template.resources.get(logicalId)?.metadata, 'aws:cdk:path')
    return { file, line: template.lineOf(pointer), pointer, constructPath: typeof path === 'string' ? path : null }
  }
}
