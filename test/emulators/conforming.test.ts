/**
 * Spec → synth → every resource made through the services' APIs on two emulators → live audit: nothing is found but what the emulator is
 * listed not to hold. On moto with its mends nothing is found at all.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AddTagsToCertificateCommand, RequestCertificateCommand } from '@aws-sdk/client-acm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { synth } from '../../infra/index.ts'
import { type Account, startAccount } from '../account/account.ts'
import { clientsFor } from '../account/clients.ts'
import { shared } from '../account/parts.ts'
import { listed } from '../account/provision/ids.ts'
import { interpret } from '../interpreter/interpret.ts'
import { stacksIn } from '../interpreter/template.ts'
import { auditOver, sessionOn } from '../live/auditing.ts'
import { type Environment, expected, foundWords, type Gap, gapsOf, refusedWords, tally } from './gaps.ts'
import { startMinistack } from './ministack.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-emulators-'))
let root: Account
beforeAll(async () => {
  root = await startAccount()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await root.stop()
})

const moto = gapsOf('moto').gaps

/** How each is started, and what it is listed not to hold. */
const emulators: readonly (readonly [name: string, start: () => Promise<Pick<Account, 'endpoint' | 'stop'>>, gaps: readonly Gap[]])[] = [
  ['ministack', startMinistack, gapsOf('ministack').gaps],
  [
    'moto',
    async () => {
      const account = await root.fork()
      await account.without(moto.flatMap(({ mend }) => mend ?? []))
      return account
    },
    moto,
  ],
  ['mended moto', () => root.fork(), moto.filter(({ mend }) => mend === undefined)],
]

/** Our spec as it is on each of them; with its overlay, which adds endpoints and rules, where all is held. */
const cases: readonly (readonly [environment: Environment, overlays: readonly string[], on: typeof emulators])[] = [
  ['dev', [], emulators],
  ['prod', [], emulators],
  ['prod', ['mended'], emulators.filter(([name]) => name === 'mended moto')],
]

describe.each(cases)('%s %j', (environment, overlays, on) => {
  const out = join(folder, [environment, ...overlays].join('-'))
  beforeAll(() => synth({ spec: 'spec', environment, overlays, out }))

  test.each(on)('on %s', async (_, start, gaps) => {
    const { endpoint, stop } = await start()
    try {
      const { finds, refuses } = expected(gaps, environment)
      const { made, refused } = await interpret(out, endpoint, await parametersOn(endpoint))
      expect(tally(refused.map(refusedWords)), held).toEqual(refuses)
      expect(made).toBe(resourcesIn(out) - refused.filter(({ property }) => property === null).length)
      const { findings, summary } = await auditOver(sessionOn({ endpoint }), environment, { overlays })
      const found = findings.map(({ resource, property, verdict }) => foundWords({ type: resource.type, property, verdict }))
      expect(tally(found), held).toEqual(finds)
      expect(summary.claims).toBeGreaterThan(1000)
    } finally {
      await stop()
    }
  })
})

const held = 'what an emulator does not hold stands in test/emulators/gaps, and nothing else: see its README'

const resourcesIn = (out: string) => stacksIn(out).flatMap(({ Resources }) => Object.keys(Resources)).length

/** The certificate is no stack's; it is there before. */
async function parametersOn(endpoint: string) {
  const { acm } = clientsFor(endpoint)
  const { CertificateArn = '' } = await acm.send(new RequestCertificateCommand({ DomainName: shared.certificate, ValidationMethod: 'DNS' }))
  await acm.send(new AddTagsToCertificateCommand({ CertificateArn, Tags: listed(shared.tags) }))
  return { CertificateArnWildcard: CertificateArn, ImageKafka: 'ami-0c9c942bd7bf113a2' }
}
