/** How the rules of listeners are read from a template. */
import { allFacts, type Fact, type From, known, mapFact, thenFact } from '../model/fact.ts'
import { absent } from './defaults.ts'
import type { FromTemplate } from './define.ts'
import { below } from './listener-actions.ts'
import { type Condition, conditionFacts, type Field, fields, pairText } from './listener-conditions.ts'
import type { ListenerRule } from './listener-rule.ts'
import { actionsIn } from './listener-template.ts'
import { type TemplateReading, templateReading } from './read-template.ts'
import type { TemplateItem } from './template.ts'

/** One AWS::ElasticLoadBalancingV2::ListenerRule. */
export function listenerRuleIn(item: TemplateItem, from: From): FromTemplate<ListenerRule> {
  const read = templateReading(item, from)
  const transforms = thenFact(read.list('Transforms'), (list, at) =>
    allFacts(
      list.map(one => one.text('Type')),
      at,
    ),
  )
  return {
    name: read.text('Priority'),
    parent: read.alias('ListenerArn'),
    vpc: known(null, from),
    tags: read.tags('Tags'),
    properties: {
      ...conditionFacts(mapFact(read.list('Conditions'), list => list.map(conditionIn))),
      Transforms: transforms,
      ...below('Actions', actionsIn(read, 'Actions')),
    },
  }
}

/** Values stand in the part that is named after the field, or in the older form in the condition itself. */
function conditionIn(condition: TemplateReading): Condition {
  const field = condition.text('Field')
  const config = field.known && Object.hasOwn(fields, field.value) ? fields[field.value as Field] : null
  const path = (name: string) => (config !== null && condition.raw(`${config}/${name}`) !== undefined ? `${config}/${name}` : name)
  const none = absent['AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.Values']
  const regex = path('RegexValues')
  const values = path('Values')
  const isPlain = condition.raw(regex) === undefined
  return {
    field,
    values: config === 'QueryStringConfig' ? pairsIn(condition) : condition.texts(values, ...(isPlain ? [] : [none])),
    regex: condition.texts(regex, none),
    header: config === 'HttpHeaderConfig' ? condition.text('HttpHeaderConfig/HttpHeaderName') : known(null, condition.at('Field')),
  }
}

function pairsIn(condition: TemplateReading): Fact<readonly string[]> {
  return thenFact(condition.list('QueryStringConfig/Values'), (list, at) =>
    allFacts(
      list.map(pair =>
        thenFact(pair.textOrNull('Key'), (key, place) => {
          const value = pair.text('Value')
          return value.known ? known(pairText(key, value.value), place) : value
        }),
      ),
      at,
    ),
  )
}
