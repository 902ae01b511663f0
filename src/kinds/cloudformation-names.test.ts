/** Properties bear CloudFormation's names: held against AWS's published schema, whose every difference stands in live-only.ts with a reason. */
import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec'
import type { PropertyType, Resource, SpecDatabase, TypeDefinition } from '@aws-cdk/service-spec-types'
import { beforeAll, describe, expect, test } from 'vitest'
import { kinds } from './index.ts'
import { folded, liveOnlyKinds, liveOnlyProperties, shortened } from './live-only.ts'

let schema: SpecDatabase
beforeAll(async () => {
  schema = await loadAwsServiceSpec()
}, 60_000)

const resourceOf = (type: string): Resource | undefined => schema.lookup('resource', 'cloudFormationType', 'equals', type)[0]

/** The fields of an object type, through lists, maps and alternatives. */
function fieldsOf(type: PropertyType): Readonly<Record<string, { readonly type: PropertyType }>> {
  if (type.type === 'ref') {
    const definition: TypeDefinition = schema.get('typeDefinition', type.reference.$ref)
    return definition.properties
  }
  if (type.type === 'array' || type.type === 'map') return fieldsOf(type.element)
  if (type.type === 'tag') return { Key: { type: { type: 'string' } }, Value: { type: { type: 'string' } } }
  return type.type === 'union' ? Object.assign({}, ...type.types.map(fieldsOf)) : {}
}

/** Whether a dotted path of properties, with `/key` for a list of keys and values, is in the schema of a type. */
function isInSchema(type: string, property: string): boolean {
  const resource = resourceOf(type)
  if (resource === undefined) return false
  const [path = '', key] = property.split('/')
  if (key === undefined && Object.hasOwn(resource.attributes, path)) return true
  let fields: ReturnType<typeof fieldsOf> = resource.properties
  for (const segment of path.split('.')) {
    const found = fields[segment]
    if (found === undefined) return false
    fields = fieldsOf(found.type)
  }
  return key === undefined || (['Key', 'Name'].some(name => fields[name] !== undefined) && fields['Value'] !== undefined)
}

const all = kinds.flatMap(kind => [...Object.keys(kind.properties), kind.nameProperty].map(property => [kind.type, property] as const))

describe('every name that a kind uses', () => {
  test.each(kinds.map(kind => kind.type))('%s is a type of CloudFormation', type =>
    expect(resourceOf(type) !== undefined || Object.hasOwn(liveOnlyKinds, type)).toBe(true),
  )
  test.each(all.filter(([type]) => !Object.hasOwn(liveOnlyKinds, type)))('%s.%s', (type, property) => {
    const name = `${type}.${property}`
    const excepted = [folded, shortened, liveOnlyProperties].some(table => Object.hasOwn(table, name))
    expect(excepted || Object.hasOwn(liveOnlyProperties, `*.${property}`) || isInSchema(type, property)).toBe(true)
  })
})

describe('every exception', () => {
  const used = new Set(all.flatMap(([type, property]) => [`${type}.${property}`, `*.${property}`]))
  test.each(Object.keys({ ...folded, ...shortened, ...liveOnlyProperties }))('%s is used, and the schema has no such name', name => {
    const [type = '', ...rest] = name.split('.')
    expect(used).toContain(name)
    expect(isInSchema(type, rest.join('.'))).toBe(false)
  })
  test.each(Object.keys(liveOnlyKinds))('%s is a kind, and no type of CloudFormation', type => {
    expect(kinds.some(kind => kind.type === type)).toBe(true)
    expect(resourceOf(type)).toBeUndefined()
  })
  test.each(Object.entries(shortened))('%s is short for %s', (name, path) => {
    const [type = '', property = ''] = name.split('.')
    expect(isInSchema(type, path)).toBe(true)
    expect(path.endsWith(name.slice(type.length + 1)), property).toBe(true)
  })
  test.each(Object.entries(folded))('%s is the plural of %s', (name, type) => {
    expect(resourceOf(type)).toBeDefined()
    expect(pluralOf(type.split('::').at(-1) ?? '')).toBe(name.split('.').at(-1))
  })
})

const pluralOf = (word: string) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : word.endsWith('s') ? `${word}es` : `${word}s`)
