/** How a report is looked at, with the texts of rules and kinds that it shows. */
import { folds } from './compare/folds.ts'
import { kinds } from './kinds/index.ts'
import type { Language, Words } from './model/words.ts'
import type { Labels, RuleTexts, View } from './report/report.ts'
import { rules } from '../rules/index.ts'

/** What a view is made of besides its texts; a page of plain text by default. */
export type Look = Partial<Pick<View, 'colour' | 'width' | 'verbose'>>

/** A view in a language. */
export function viewIn(language: Language, { colour = false, width = 80, verbose = false }: Look = {}): View {
  return { language, colour, width, verbose, rules: ruleTexts, labels }
}

/** The id of every rule, as waivers name them. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id)

const foldTexts = new Map<string, Words>(Object.entries(folds))
const kindOf = (type: string) => kinds.find(kind => kind.type === type)
/** What has no label is called as AWS calls it. */
const same = (name: string) => ({ en: name, ko: name })

const ruleTexts: RuleTexts = id => rules.find(rule => rule.id === id) ?? null
const labels: Labels = {
  kind: type => kindOf(type)?.title ?? same(type),
  property: (type, property) => kindOf(type)?.properties[property]?.label ?? same(property),
  fold: reason => foldTexts.get(reason) ?? same(reason),
}
