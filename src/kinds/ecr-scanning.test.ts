import type { RegistryScanningConfiguration, ScanFrequency } from '@aws-sdk/client-ecr'
import { describe, expect, test } from 'vitest'
import { type Fact, known, unknown } from '../model/fact.ts'
import { scannedOnPush } from './ecr-scanning.ts'
import { from } from './fact-table.ts'

const registry = { call: 'ecr:GetRegistryScanningConfiguration', at: '/scanningConfiguration' }
const denied = unknown({ reason: 'denied', call: 'x', action: null, message: 'no' }, from)

const rule = (scanFrequency: ScanFrequency, ...filters: readonly string[]) => ({
  scanFrequency,
  repositoryFilters: filters.map(filter => ({ filter, filterType: 'WILDCARD' as const })),
})

const told = (fact: Fact<boolean>) => (fact.known ? [fact.value, fact.from.call] : fact.because.reason)

describe('whether an image is scanned when it is pushed', () => {
  test.each<[what: string, own: boolean, configuration: RegistryScanningConfiguration, then: ReturnType<typeof told>]>([
    ['basic, no filter, the repository says so', true, { scanType: 'BASIC', rules: [] }, [true, from.call]],
    ['basic, no filter, the repository does not', false, { scanType: 'BASIC', rules: [] }, [false, from.call]],
    ['basic, a filter matches', false, { scanType: 'BASIC', rules: [rule('SCAN_ON_PUSH', 'shop-*')] }, [true, registry.call]],
    [
      'basic, no filter matches, nor does the repository say so',
      false,
      { scanType: 'BASIC', rules: [rule('SCAN_ON_PUSH', 'b')] },
      [false, from.call],
    ],
    ['basic, no filter matches, and the repository says so', true, { scanType: 'BASIC', rules: [rule('SCAN_ON_PUSH', 'b')] }, 'ambiguous'],
    ['enhanced, a filter on push', false, { scanType: 'ENHANCED', rules: [rule('SCAN_ON_PUSH', '*')] }, [true, registry.call]],
    ['enhanced, a continuous filter', false, { scanType: 'ENHANCED', rules: [rule('CONTINUOUS_SCAN', 'shop')] }, [true, registry.call]],
    ['enhanced, none matches: disabled', true, { scanType: 'ENHANCED', rules: [rule('CONTINUOUS_SCAN', 'b')] }, [false, registry.call]],
    ['enhanced, no filter', true, { scanType: 'ENHANCED', rules: [] }, [false, registry.call]],
    ['enhanced, by hand', true, { scanType: 'ENHANCED', rules: [rule('MANUAL', '*')] }, [false, registry.call]],
    ['rules left out', true, { scanType: 'BASIC' }, [true, from.call]],
    ['a filter with signs of its own', false, { scanType: 'BASIC', rules: [rule('SCAN_ON_PUSH', '(*')] }, [false, from.call]],
    ['a filter that is none', true, { scanType: 'BASIC', rules: [rule('SCAN_ON_PUSH', null as never)] }, 'garbled'],
    ['no scan type', true, { rules: [] }, 'garbled'],
  ])('%s', (_, own, configuration, then) =>
    expect(told(scannedOnPush('shop-api', known(own, from), known(configuration, registry)))).toEqual(then),
  )

  test('what cannot be read is unknown, unless a filter decides', () => {
    expect(told(scannedOnPush('shop-api', known(true, from), denied))).toBe('denied')
    expect(told(scannedOnPush('shop-api', denied, known({ scanType: 'BASIC', rules: [] }, registry)))).toBe('denied')
    expect(told(scannedOnPush('shop-api', denied, known({ scanType: 'ENHANCED', rules: [] }, registry)))).toEqual([false, registry.call])
  })
})

// The table of the ECR user guide, whole.
describe.each([
  ['prod', [true, true, true, true, true]],
  ['*prod', [true, true, false, false, false]],
  ['prod*', [true, false, true, false, true]],
  ['*prod*', [true, true, true, true, true]],
  ['prod*repo', [false, false, true, false, true]],
] as const)('the filter %s', (filter, expected) => {
  test('matches what the guide says', () => {
    const names = ['prod', 'repo-prod', 'prod-repo', 'repo-prod-repo', 'prodrepo']
    const configuration = known({ scanType: 'ENHANCED' as const, rules: [rule('SCAN_ON_PUSH', filter)] }, registry)
    expect(names.map(name => told(scannedOnPush(name, known(false, from), configuration))[0])).toEqual(expected)
  })
})
