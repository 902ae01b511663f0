/** For tests only: a resource of a template without a template. */
import { known } from '../model/fact.ts'
import { symbolOf, type TemplateItem, type TemplateProperties } from './template.ts'

export const inTemplate = { call: 'template', at: '/Resources/It' }

/** `beside`: properties of resources that refer to it, by type. */
export function templateItem(
  type: string,
  properties: TemplateProperties,
  beside: Readonly<Record<string, readonly TemplateProperties[]>> = {},
): TemplateItem {
  const id = 'stack/It'
  return {
    id,
    type,
    properties,
    aliases: [symbolOf(id)],
    beside: other =>
      known(
        (beside[other] ?? []).map((one, index) => ({ ...templateItem(other, one), id: `stack/Beside${index}` })),
        inTemplate,
      ),
    resource: (other, alias) => {
      const found = beside[other]?.findIndex((_, index) => symbolOf(`stack/Beside${index}`) === alias) ?? -1
      const one = beside[other]?.[found]
      return one === undefined ? undefined : { ...templateItem(other, one, beside), id: `stack/Beside${found}` }
    },
    where: { account: symbolOf('AWS::AccountId'), region: 'eu-west-1' },
  }
}
