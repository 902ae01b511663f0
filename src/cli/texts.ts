/** The view of a report, with the texts of rules and kinds that it shows. */
import type { Labels, RuleTexts, View } from '../report/report.ts'
import type { Words } from '../model/words.ts'
import type { CommonFlags } from './flags.ts'
import { hasColour, languageOf, widthOf } from './view.ts'
import type { World } from './world.ts'

export async function viewOf(flags: CommonFlags, world: World): Promise<View> {
  const [{ rules }, { kinds }, { folds }] = await Promise.all([
    import('../../rules/index.ts'),
    import('../kinds/index.ts'),
    import('../compare/folds.ts'),
  ])
  const foldTexts = new Map<string, Words>(Object.entries(folds))
  const kindOf = (type: string) => kinds.find(kind => kind.type === type)
  const ruleTexts: RuleTexts = id => rules.find(rule => rule.id === id) ?? null
  const labels: Labels = {
    kind: type => kindOf(type)?.title ?? same(type),
    property: (type, property) => kindOf(type)?.properties[property]?.label ?? same(property),
    fold: reason => foldTexts.get(reason) ?? same(reason),
  }
  return {
    language: languageOf(flags, world),
    colour: hasColour(flags, world),
    width: widthOf(world),
    verbose: flags.verbose === true,
    rules: ruleTexts,
    labels,
  }
}

/** What has no label is called as AWS calls it. */
const same = (name: string) => ({ en: name, ko: name })
