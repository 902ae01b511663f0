/** Sections of a template in which there may be loops, with those carried out. */
import { said } from '../../text/said.ts'
import { hasHole, unresolved } from '../../kinds/template.ts'
import { own } from '../json.ts'
import { segment } from '../items.ts'
import { type Fields, fieldsIn } from './fields.ts'
import { carryOutLoops, type Entry, type Values } from './for-each.ts'
import { parameterOf } from './parameters.ts'
import type { ParsedText } from './parse.ts'
import { refusal } from './refusals.ts'
import { resolve } from './resolve.ts'

/** The transform that carries out loops; its other functions are functions like any here. */
export const languageExtensions = 'AWS::LanguageExtensions'

export interface Sections {
  readonly section: (name: 'Resources' | 'Conditions' | 'Outputs') => Fields
  readonly lineOf: ParsedText['lineOf']
  /** Loops that are not carried out, with the reason. */
  readonly left: readonly string[]
}

interface Around {
  readonly file: string
  readonly lineOf: ParsedText['lineOf']
  readonly given: ReadonlyMap<string, unknown>
  readonly hasLoops: boolean
}

export function sectionsOf(template: unknown, { file, lineOf, given, hasLoops }: Around): Sections {
  const names = ['Resources', 'Conditions', 'Outputs'] as const
  // Without the transform CloudFormation takes no loop at all.
  const values: Values = hasLoops ? collectionsOf(template, given) : () => null
  const found = names.map(name => {
    try {
      return { name, ...carryOutLoops(fieldsIn(own(template, name)), `/${name}`, values) }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw refusal('TEMPLATE_LOOPS', said('template-loops', { name }), { file, line: lineOf(`/${name}`) })
    }
  })
  const written = new Map(found.flatMap(({ name, entries }) => entries.map(({ key, pointer }) => [`/${name}/${segment(key)}`, pointer])))
  return {
    section: name => objectOf(found.find(one => one.name === name)?.entries ?? []),
    lineOf: pointer => {
      const [entry = ''] = /^\/[^/]*\/[^/]*/.exec(pointer) ?? []
      const at = written.get(entry)
      return lineOf(at === undefined || at === entry ? pointer : at)
    },
    left: found.flatMap(({ left }) => left.map(key => `${key}, whose collection is not known before a deploy`)),
  }
}

const objectOf = (entries: readonly Entry[]): Fields => Object.fromEntries(entries.map(({ key, value }) => [key, value]))

/** A collection is a list of texts, or made of parameters and mappings: of nothing that AWS gives. */
function collectionsOf(template: unknown, given: ReadonlyMap<string, unknown>): Values {
  const [parameters, mappings] = [fieldsIn(own(template, 'Parameters')), fieldsIn(own(template, 'Mappings'))]
  const none = () => unresolved('a loop goes over what the template itself says')
  const scope = {
    ref: (name: string) =>
      Object.hasOwn(parameters, name)
        ? parameterOf(name, parameters[name], given.get(name))
        : unresolved(`the template has no parameter ${name}`),
    attribute: none,
    condition: none,
    mapping: (map: string, first: string, second: string) => own(own(mappings[map], first), second),
    imported: none,
  }
  return collection => {
    const list = resolve(collection, scope)
    if (!Array.isArray(list)) return null
    const texts = list.flatMap((one: unknown) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
    return texts.length === list.length && !texts.some(hasHole) ? texts : null
  }
}
