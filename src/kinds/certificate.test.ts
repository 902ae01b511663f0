import { expect, test } from 'vitest'
import { known, unknown } from '../model/fact.ts'
import kind from './certificate.ts'
import { actualOf } from './define.ts'
import { factTable, from } from './fact-table.ts'

const item = (own: object, more: object = {}) => ({
  certificate: { CertificateArn: 'arn:cert', DomainName: 'example', Status: 'ISSUED', NotAfter: '2027-01-02T03:04:05.000Z', ...own },
  standsFor: known(null, from),
  passedOver: null,
  tags: known({}, from),
  ...more,
})

factTable(kind, [
  ['status', item({}), 'Certificate.Status', 'ISSUED'],
  ['no status', item({ Status: undefined }), 'Certificate.Status', 'unknown: Status'],
  ['its end', item({}), 'Certificate.NotAfter', '2027-01-02T03:04:05.000Z'],
  ['its end as the SDK has it', item({ NotAfter: new Date(0) }), 'Certificate.NotAfter', '1970-01-01T00:00:00.000Z'],
  ['no end', item({ NotAfter: undefined }), 'Certificate.NotAfter', 'unknown: NotAfter'],
  ['an end that is no time', item({ NotAfter: 'datetime' }), 'Certificate.NotAfter', 'unknown: NotAfter'],
])

const denied = unknown({ reason: 'denied', call: 'x', action: 'y', message: 'no' }, from)
test.each([
  ['by the stated name that it stands for', { standsFor: known('*.example', from) }, { known: true, value: '*.example' }],
  ['by its own where it stands for none', {}, { known: true, value: 'example' }],
  ['by none that is known', { standsFor: denied }, { known: false }],
])('it goes %s', (_, more, then) => expect(actualOf(kind, item({}, more), from).name).toMatchObject(then))

test('one that another goes before is not looked at', () =>
  expect(actualOf(kind, item({}, { passedOver: 'another one' }), from).gone).toBe('another one'))
