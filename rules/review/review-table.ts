/** Tables of a review rule, for tests: an overlay over the mended spec, and what the rule says of it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Design, designOf, type ReviewRule } from '../../src/review/index.ts'
import { inMemory, readSpec } from '../../src/spec/index.ts'
import { say } from '../../src/text/index.ts'

const names = ['architecture.yaml', 'env/dev.yaml', 'env/prod.yaml', 'overlays/mended.yaml', 'overlays/mended.prod.yaml']
const texts = new Map(names.map(name => [`spec/${name}`, readFileSync(`spec/${name}`, 'utf8')]))

const designs = new Map<string, Design>()

function designWith(environment: string, overlay: string): Design {
  const key = `${environment} ${overlay}`
  const files = inMemory(new Map([...texts, ['spec/overlays/case.yaml', overlay]]))
  const design = designs.get(key) ?? designOf(readSpec({ folder: 'spec', environment, overlays: ['mended', 'case'], files }))
  designs.set(key, design)
  return design
}

/** `then`: `message resource: item`, in order. */
type Row = readonly [when: string, environment: 'dev' | 'prod', overlay: object, then: readonly string[]]

/** A test a row, and one that the spec as it is says nothing. Everything that is said can be said in both languages. */
export function reviewTable(rule: ReviewRule, rows: readonly Row[]): void {
  test.each<Row>([['as it is: dev', 'dev', {}, []], ['as it is: prod', 'prod', {}, []], ...rows])(
    `${rule.id}: %s`,
    (_when, environment, overlay, then) => {
      const concerns = [...rule.review(designWith(environment, JSON.stringify(overlay)))]
      const short = (name: string) => name.replaceAll(`goorm-popcorn-${environment}-`, '')
      expect(concerns.map(({ messageId, resource, item }) => short(`${messageId} ${resource.name}: ${item}`))).toEqual(then)
      for (const { messageId, args, at } of concerns) {
        expect(at.length).toBeGreaterThan(0)
        for (const language of ['en', 'ko'] as const) expect(say(language, messageId, args)).not.toContain('undefined')
      }
    },
  )
}
