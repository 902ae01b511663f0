/** The templates of one environment as plain data, to be changed as somebody changes them by hand. */
import { isTree, type Tree } from '../../../infra/mutation-values.ts'

/** Each template by its file. */
export type Draft = ReadonlyMap<string, Tree>

/** Where a resource stands. */
export interface Place {
  readonly file: string
  readonly logicalId: string
}

export function draftOf(texts: ReadonlyMap<string, string>): Draft {
  return new Map([...texts].map(([file, text]) => [file, treeOf(JSON.parse(text))]))
}

/** The texts of what stands otherwise now; `texts` are as JSON.stringify writes them. */
export function changedTexts(draft: Draft, texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const written = [...draft].map(([file, template]) => [file, JSON.stringify(template)] as const)
  return new Map(written.filter(([file, text]) => texts.get(file) !== text))
}

/** Where a fact stands: `FILE#/Resources/ID…`. */
export function placeOf(at: string): Place {
  const [file = '', pointer = ''] = at.split('#')
  return { file, logicalId: segments(pointer)[1] ?? '' }
}

/** The keys of a JSON pointer. */
export function segments(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function resourcesIn(draft: Draft, file: string): Tree {
  return treeOf(draft.get(file)?.['Resources'])
}

export function typeAt(draft: Draft, { file, logicalId }: Place): string {
  return String(treeOf(resourcesIn(draft, file)[logicalId])['Type'])
}

export function propertiesAt(draft: Draft, { file, logicalId }: Place): Tree {
  return treeOf(treeOf(resourcesIn(draft, file)[logicalId])['Properties'])
}

/** The resources of a type in one template. */
export function ofType(draft: Draft, file: string, type: string): readonly Place[] {
  return Object.entries(resourcesIn(draft, file)).flatMap(([logicalId, one]) => (treeOf(one)['Type'] === type ? [{ file, logicalId }] : []))
}

/** One resource more in a template. */
export function added(draft: Draft, file: string, Type: string, Properties: Tree): Place {
  const resources = resourcesIn(draft, file)
  const logicalId = `Drifted${Object.keys(resources).filter(one => one.startsWith('Drifted')).length}`
  resources[logicalId] = { Type, Properties }
  return { file, logicalId }
}

/** The resource that a value refers to: by Ref or GetAtt, or by what another stack exports of it. */
export function referredTo(draft: Draft, file: string, value: unknown): Place | null {
  if (!isTree(value)) return null
  const [ref, attribute, imported] = [value['Ref'], value['Fn::GetAtt'], value['Fn::ImportValue']]
  if (typeof ref === 'string') return { file, logicalId: ref }
  if (Array.isArray(attribute)) return { file, logicalId: String(attribute[0]) }
  const exporting = [...draft].flatMap(([other, template]) =>
    outputsOf(template).flatMap(output => (exportName(output) === imported ? [referredTo(draft, other, output['Value'])] : [])),
  )
  return exporting[0] ?? null
}

/** What a type gives where others refer to it, if not what Ref gives. */
const attributes: Readonly<Record<string, string>> = { 'AWS::EC2::SecurityGroup': 'GroupId', 'AWS::EC2::EIP': 'AllocationId' }

/** A resource as a template speaks of it; one of another stack is exported there. */
export function spoken(draft: Draft, place: Place, file: string, attribute = attributes[typeAt(draft, place)]): Tree {
  const value = attribute === undefined ? { Ref: place.logicalId } : { 'Fn::GetAtt': [place.logicalId, attribute] }
  if (place.file === file) return value
  const template = draft.get(place.file) ?? {}
  const found = outputsOf(template).find(output => JSON.stringify(output['Value']) === JSON.stringify(value))
  if (found !== undefined) return { 'Fn::ImportValue': exportName(found) }
  const Name = `Drifted${place.logicalId}`
  template['Outputs'] = { ...treeOf(template['Outputs']), [Name]: { Value: value, Export: { Name } } }
  return { 'Fn::ImportValue': Name }
}

export const isSame = (one: Place | null, other: Place | null): boolean =>
  one !== null && one.file === other?.file && one.logicalId === other.logicalId

export const treeOf = (value: unknown): Tree => (isTree(value) ? value : {})

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const outputsOf = (template: Tree): readonly Tree[] => Object.values(treeOf(template['Outputs'])).filter(isTree)

const exportName = (output: Tree) => treeOf(output['Export'])['Name']
