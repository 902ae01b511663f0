/** Rules of a listener that are gone, moved or nobody's, in the template of a spec that states some. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { auditOf, grown, scratchFolder, templateFiles } from './synthesized.ts'

const type = 'AWS::ElasticLoadBalancingV2::ListenerRule'
const { model, out } = grown(scratchFolder(), 'prod')
const file = templateFiles(out).find(one => readFileSync(one, 'utf8').includes(type)) ?? ''
const whole = readFileSync(file, 'utf8')

interface Resource {
  readonly Type: string
  readonly Properties: Record<string, unknown>
}
type Resources = Record<string, Resource>

/** The logical id of the rule with a priority, on 443: the one on 80 has another action than any of these. */
const idOf = (resources: Resources, priority: number) =>
  Object.entries(resources).find(
    ([id, { Type, Properties }]) => Type === type && Properties['Priority'] === priority && id.includes('Https'),
  )?.[0] ?? ''

async function found(change: (resources: Resources) => void) {
  const template = JSON.parse(whole) as { readonly Resources: Resources }
  change(template.Resources)
  writeFileSync(file, JSON.stringify(template))
  const { findings } = await auditOf(model, out)
  return findings.map(({ resource, rule, property, expected, actual }) => [resource.name, rule, property, expected, actual] as const)
}

const name = 'goorm-popcorn-alb-prod/443'

test('a rule that is gone', async () =>
  expect(
    await found(resources => {
      delete resources[idOf(resources, 20)]
    }),
  ).toEqual([[`${name}/20`, 'resource-missing', null, `${name}/20`, null]]))

test('a rule that was moved is the one that applies to the same requests', async () =>
  expect(
    await found(resources => {
      Object.assign(resources[idOf(resources, 20)]?.Properties ?? {}, { Priority: 40 })
    }),
  ).toEqual([[`${name}/20`, 'resource-name', 'Priority', '20', '40']]))

test('under another priority, and for other requests, it is another rule', async () => {
  const all = await found(resources => {
    const Conditions = [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/other'] } }]
    Object.assign(resources[idOf(resources, 20)]?.Properties ?? {}, { Priority: 40, Conditions })
  })
  expect(all.map(([, rule]) => rule).toSorted()).toEqual(['resource-missing', 'resource-unmanaged'])
})
