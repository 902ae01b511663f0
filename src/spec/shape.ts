/** The shape of a finished spec: what ajv finds, as problems in the words of the spec, one for each wrong value. */
import { nounWords } from '../text/nouns.ts'
import { said } from '../text/said.ts'
import type { ErrorObject } from 'ajv'
import { didYouMean, type Tell, thereAre } from './problems.ts'
import { valueText } from './say.ts'
import { fieldsOf, isLeaf, root, type Schema, segmentsOf } from './schema.ts'
import { child, type Mapping, plain } from './tree.ts'
import { validate } from './validate.generated.js'
import { placeOf, type Site, siteAt, title } from './walk.ts'
import { tellOfLeaf, type Wrong } from './wrong-leaf.ts'

/** Tells of every value that the language does not allow. */
export function checkShape(tree: Mapping, tell: Tell): void {
  validate(plain(tree))
  const found = (validate.errors ?? []).map(error => ({ ...siteAt(root, tree, segmentsOf(error.instancePath)), error }))
  const inLeaves = found.filter(({ site }) => isLeaf(site.schema))
  for (const wrongs of grouped(inLeaves, leafKey).values()) tellOfLeaf(wrongs, tell)
  const around = found.filter(({ site }) => !isLeaf(site.schema))
  const lacking = around.filter(({ error }) => error.keyword === 'required')
  for (const wrongs of grouped(lacking, ({ error }) => error.instancePath).values()) tellOfMissing(wrongs, tell)
  for (const { site, error } of around) tellOfStructure(site, error, tell)
}

/** Of a list each element is a value of its own. */
const leafKey = ({ site, rest }: Wrong) => [...site.path, ...(site.tree.is === 'list' ? rest.slice(0, 1) : [])].join('/')

function grouped(wrongs: readonly Wrong[], keyOf: (wrong: Wrong) => string): ReadonlyMap<string, readonly Wrong[]> {
  const groups = new Map<string, Wrong[]>()
  for (const wrong of wrongs) groups.set(keyOf(wrong), [...(groups.get(keyOf(wrong)) ?? []), wrong])
  return groups
}

function tellOfMissing(wrongs: readonly Wrong[], tell: Tell): void {
  const keys = wrongs.map(({ error }) => JSON.stringify(error.params['missingProperty'])).join(', ')
  const [first] = wrongs
  if (first !== undefined) tell('SPEC_MISSING_KEY', placeOf(first.site.tree), said('key-missing', { of: title(first.site), keys }))
}

function tellOfStructure(site: Site, error: ErrorObject, tell: Tell): void {
  const { schema, tree } = site
  if (error.propertyName !== undefined) tellOfKey(site, error.propertyName, error.keyword, tell)
  else if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty'])
    const hint = didYouMean(key, fieldsOf(schema)) ?? thereAre(fieldsOf(schema))
    tell(
      'SPEC_UNKNOWN_KEY',
      child(tree, key)?.key ?? placeOf(tree),
      said('key-unknown', { of: title(site), key: JSON.stringify(key) }),
      hint,
    )
  } else if (error.keyword === 'type')
    tell('SPEC_WRONG_TYPE', placeOf(tree), said('value-takes', { of: title(site), value: valueText(tree), what: mapText(schema) }))
}

const mapText = (schema: Schema) =>
  schema['x-map']
    ? said('a-map-of-entries', { noun: nounWords(schema['x-entry'] ?? 'entry') })
    : said('a-map-of-fields', { fields: fieldsOf(schema).join(', ') })

function tellOfKey(site: Site, key: string, keyword: string, tell: Tell): void {
  const noun = nounWords(site.schema['x-entry'] ?? 'entry')
  const hint = said(keyword === 'not' ? 'key-form-reserved' : 'key-form-letters')
  tell('SPEC_KEY_FORM', child(site.tree, key)?.key ?? placeOf(site.tree), said('key-form', { key: JSON.stringify(key), noun }), hint)
}
