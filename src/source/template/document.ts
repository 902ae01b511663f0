/** A template's sections as they are written, each typed as far as CloudFormation promises; whatever is no template is refused. */
import { said } from '../../text/said.ts'
import { isObject, own } from '../json.ts'
import { type Fields, fieldsIn } from './fields.ts'
import { type ParsedText, parseTemplate } from './parse.ts'
import { refusal } from './refusals.ts'
import { languageExtensions, sectionsOf } from './sections.ts'

export interface Resource {
  readonly type: string
  readonly properties: Fields
  readonly condition: string | null
  /** A Fn::Transform stands in it, which may add any property to those that are written. */
  readonly isTransformed: boolean
  readonly dependsOn: readonly string[]
  readonly metadata: Fields
}

export interface Template {
  readonly file: string
  readonly lineOf: ParsedText['lineOf']
  readonly parameters: Fields
  readonly mappings: Fields
  readonly conditions: Fields
  readonly outputs: Fields
  readonly resources: ReadonlyMap<string, Resource>
  /** Transforms that are not carried out here, so that there may be more than what is written. */
  readonly notCarriedOut: readonly string[]
}

/** `given` are parameters that are known beforehand: a loop may go over one. */
export function templateOf(file: string, text: string, given: ReadonlyMap<string, unknown> = new Map()): Template {
  const { value, lineOf } = parseTemplate(file, text)
  if (!isObject(own(value, 'Resources'))) throw refusal('TEMPLATE_NOT_ONE', said('template-none'), { file, line: 1 })
  const transforms = transformsOf(value, file, lineOf)
  const sections = sectionsOf(value, { file, lineOf, given, hasLoops: transforms.includes(languageExtensions) })
  return {
    file,
    lineOf: sections.lineOf,
    parameters: fieldsIn(own(value, 'Parameters')),
    mappings: fieldsIn(own(value, 'Mappings')),
    conditions: sections.section('Conditions'),
    outputs: sections.section('Outputs'),
    notCarriedOut: [...transforms.filter(name => name !== languageExtensions), ...sections.left],
    resources: new Map(
      Object.entries(sections.section('Resources'))
        // `Fn::Transform` makes resources that are not written down.
        .filter(([id]) => !id.startsWith('Fn::'))
        .map(([id, resource]) => [id, resourceOf(id, resource, file, sections.lineOf)]),
    ),
  }
}

function resourceOf(id: string, value: unknown, file: string, lineOf: Template['lineOf']): Resource {
  const type = own(value, 'Type')
  if (typeof type !== 'string')
    throw refusal('TEMPLATE_NOT_ONE', said('template-no-type', { id }), { file, line: lineOf(`/Resources/${id}`) })
  const condition = own(value, 'Condition')
  const dependsOn = own(value, 'DependsOn')
  return {
    type,
    properties: fieldsIn(own(value, 'Properties')),
    // A name that YAML takes for a switch, such as No, is the name of none.
    condition: condition === undefined || condition === null ? null : typeof condition === 'string' ? condition : JSON.stringify(condition),
    isTransformed: [value, own(value, 'Properties')].some(part => own(part, 'Fn::Transform') !== undefined),
    dependsOn: (Array.isArray(dependsOn) ? dependsOn : [dependsOn]).filter(one => typeof one === 'string'),
    metadata: fieldsIn(own(value, 'Metadata')),
  }
}

/** AWS's own transforms leave what is written as it is and add to it. A macro may change anything: what it makes is not known. */
function transformsOf(value: unknown, file: string, lineOf: Template['lineOf']): readonly string[] {
  const stated = own(value, 'Transform')
  const names = [stated].flat().filter(one => one !== undefined && one !== null)
  const texts = names.map(one => (typeof one === 'string' ? one : textOf(own(one, 'Name'))))
  const macro = texts.find(name => !name.startsWith('AWS::'))
  if (macro !== undefined)
    throw refusal('TEMPLATE_TRANSFORM', said('template-macro', { macro }), {
      file,
      line: lineOf('/Transform'),
    })
  const includes = Object.keys(fieldsIn(own(value, 'Resources'))).filter(id => id.startsWith('Fn::') && !id.startsWith('Fn::ForEach::'))
  return [...texts, ...includes]
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : 'without a name')
