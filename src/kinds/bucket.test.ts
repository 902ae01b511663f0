import { known, unknown } from '../model/fact.ts'
import kind from './bucket.ts'
import { factTable, from } from './fact-table.ts'

const denied = unknown({ reason: 'denied', call: 'x', action: 'y', message: 'no' }, from)
const item = (own: object) => ({
  name: 'logs',
  encryption: known([{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }], from),
  publicAccess: known({ BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true }, from),
  tags: known({}, from),
  ...own,
})
const [encryption, block] = ['BucketEncryption.ServerSideEncryptionConfiguration', 'PublicAccessBlockConfiguration']

factTable(kind, [
  ['its default key', item({}), encryption, 'AES256'],
  ['none', item({ encryption: known(null, from) }), encryption, null],
  ['no rule', item({ encryption: known([], from) }), encryption, 'unknown: SSEAlgorithm'],
  ['a rule without its algorithm', item({ encryption: known([{ BucketKeyEnabled: true }], from) }), encryption, 'unknown: SSEAlgorithm'],
  ['refused', item({ encryption: denied }), encryption, 'unknown: no'],
  ['all switches on', item({}), block, true],
  ['one switch off', item({ publicAccess: known({ BlockPublicAcls: false }, from) }), block, false],
  ['nothing set', item({ publicAccess: known(null, from) }), block, false],
  ['a switch that was not answered', item({ publicAccess: known({ BlockPublicAcls: true }, from) }), block, 'unknown: switches'],
  ['refused', item({ publicAccess: denied }), block, 'unknown: no'],
])
