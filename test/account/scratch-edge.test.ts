import { test, inject } from 'vitest'
import { accountAt } from './account.ts'
import { audit } from '../../src/audit.ts'
import { openLive } from '../../src/source/live.ts'
import { reads } from '../../src/source/collect/index.ts'
import { sourceOf } from '../../src/source/inventory.ts'
import { readSpec } from '../../src/spec/index.ts'
import { writeFileSync } from 'node:fs'

test.each(['dev', 'prod', 'both'] as const)('%s', async which => {
  const { address } = inject(which)
  process.env['AWS_ACCESS_KEY_ID'] = 'test'
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test'
  process.env['AWS_ENDPOINT_URL'] = accountAt(address).endpoint
  for (const environment of which === 'both' ? ['dev', 'prod'] : [which]) {
    const model = readSpec({ folder: 'spec', environment })
    const session = openLive({ region: 'ap-northeast-2', reads })
    const done = await audit(model, sourceOf(session), {
      toolVersion: '0',
      failOn: 'low',
      asOf: null,
      only: [],
      off: [],
      severity: {},
      waivers: { timeZone: 'UTC', list: [] },
      now: new Date().toISOString(),
      base: null,
    } as never)
    writeFileSync(`/tmp/edge/${which}-${environment}.json`, JSON.stringify(done, null, 1))
    console.log(which, environment, done.verdict, JSON.stringify(done.summary), done.ledger.length)
    for (const f of done.findings)
      console.log(`${f.verdict} ${f.rule} ${f.resource.type} ${f.resource.name} ${f.property} ${f.message} ${f.because?.message ?? ''}`)
    for (const l of done.ledger) if (l.error) console.log(JSON.stringify(l))
  }
})
