/** The design review of this repository's spec: what it must find, and nothing else; and each rule on a spec that breaks it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { designOf, reviewed } from '../../src/review/index.ts'
import { inMemory, readSpec } from '../../src/spec/index.ts'
import { say } from '../../src/text/index.ts'
import { reviewRules } from '../index.ts'

const found = (environment: string, overlays: readonly string[] = []) => told(readSpec({ folder: 'spec', environment, overlays }))

function told(model: Parameters<typeof designOf>[0]): readonly string[] {
  return reviewed(reviewRules, designOf(model)).flatMap(({ rule, drafts }) =>
    drafts.map(draft => `${rule.id} ${draft.about?.name} ${draft.property}: ${say('en', draft.messageId, { reason: '', ...draft.args })}`),
  )
}

test('dev', () => expect(found('dev')).toMatchSnapshot())
test('prod', () => expect(found('prod')).toMatchSnapshot())
