/** Stacks as the inventory that an audit judges: what kinds make of their resources, and what cannot be told of them. */
import { actualsOfTemplate, type AnyKind } from '../../kinds/define.ts'
import { kindOf, kinds } from '../../kinds/index.ts'
import { seenByInterface } from '../../kinds/seen-by-interface.ts'
import { becauseOf } from '../../kinds/template.ts'
import { withoutInterfaces } from '../../kinds/template-vpc.ts'
import type { From } from '../../model/fact.ts'
import type { Actual, Gap, Inventory, TemplatePlace } from '../../model/resource.ts'
import { own } from '../json.ts'
import type { Asked } from '../source.ts'
import type { RootStack } from './assembly.ts'
import type { Template } from './document.ts'
import { type Doubtful, type Items, itemsOf, type Placed, templateCall } from './items.ts'
import type { Stack } from './stack.ts'
import { openStacks, type Stacks } from './stacks.ts'

export interface Read {
  /** What the template is called. */
  readonly name: string
  readonly roots: readonly RootStack[]
  /** Parameters. */
  readonly given: ReadonlyMap<string, unknown>
  /** The moment of reading, ISO 8601. */
  readonly now: string
}

export function inventoryOf({ name, roots, given, now }: Read, { region }: Asked): Inventory {
  const stacks = openStacks(roots, given)
  const found = itemsOf(stacks.all)
  const seen = seenAmong(found)
  const listed = kinds.filter(kind => !seen.includes(kind))
  const madeBy = (kind: AnyKind) => found.items.flatMap(placed => madeOf(kind, placed))
  return {
    source: {
      kind: 'template',
      account: roots[0]?.account ?? null,
      template: name,
      region,
      startedAt: now,
      finishedAt: now,
      calls: 0,
    },
    resources: [...listed, ...seen].flatMap(madeBy),
    gaps: oneOfEach([...found.doubtful.flatMap(one => gapsOf(one, [...listed, ...seen])), ...gapsOfUnread(stacks)]),
    ledger: [],
    placeOf: placesIn(stacks.all),
  }
}

const typesOf = (kind: AnyKind) => kind.templateTypes ?? [kind.type]

function madeOf(kind: AnyKind, { item, from }: Placed): readonly Actual[] {
  return typesOf(kind).includes(item.type) ? actualsOfTemplate(kind, item, from) : []
}

/** Of whatever type no kind reads: what has interfaces in our VPC would be seen in an account, and cannot hide in a template. */
function seenAmong({ items, doubtful }: Items): readonly AnyKind[] {
  const read = new Set([...kinds.flatMap(typesOf), ...withoutInterfaces])
  const types = [...new Set([...items, ...doubtful].map(({ item }) => item.type))].filter(type => !read.has(type))
  return [...seenByInterface, ...types.toSorted().map(kindOf)]
}

/** What may be made and may not: whatever is not found may be it. */
function gapsOf({ because, ...placed }: Doubtful, all: readonly AnyKind[]): readonly Gap[] {
  return all.filter(kind => madeOf(kind, placed).length > 0).map(({ type }) => ({ type, parent: null, because, from: placed.from }))
}

/** That a list of a kind has a gap is told once, by its first. */
const oneOfEach = (gaps: readonly Gap[]) => [...new Map(gaps.toReversed().map(gap => [gap.type, gap])).values()].toReversed()

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
