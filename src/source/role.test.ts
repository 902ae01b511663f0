import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awsStub, ec2Error, type Reply, type Stub, xml } from './aws-stub.ts'
import { assumedRole } from './role.ts'

const role = { roleArn: 'arn:aws:iam::111111111111:role/popcorn-audit', externalId: 'shop-7', region: 'eu-west-1' }
const given = xml(
  'AssumeRole',
  '<Credentials><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2026-11-25T10:00:00Z</Expiration></Credentials>',
)

let stub: Stub | undefined
beforeEach(() => {
  for (const [name, value] of Object.entries({ AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'x', AWS_EC2_METADATA_DISABLED: 'true' }))
    vi.stubEnv(name, value)
})
afterEach(() => {
  stub?.close()
  vi.unstubAllEnvs()
})

async function answered(reply: Reply) {
  stub = await awsStub(() => reply)
  vi.stubEnv('AWS_ENDPOINT_URL', stub.url)
  return stub
}

test('one AssumeRole is sent, with the external id and for an hour, and nothing else', async () => {
  const { asked } = await answered(given)
  const credentials = await assumedRole(role)()
  expect(credentials).toMatchObject({ accessKeyId: 'ASIA', secretAccessKey: 's', sessionToken: 't' })
  expect(asked.map(({ operation }) => operation)).toEqual(['AssumeRole'])
  const sent = new URLSearchParams(asked[0]?.body)
  expect(['RoleArn', 'ExternalId', 'DurationSeconds'].map(name => sent.get(name))).toEqual([role.roleArn, 'shop-7', '3600'])
})

test('without an external id none is sent', async () => {
  const { asked } = await answered(given)
  await assumedRole({ ...role, externalId: null })()
  expect(asked[0]?.body).not.toContain('ExternalId')
})

test('a role that refuses, and an answer without credentials, are errors', async () => {
  await answered(ec2Error(403, 'AccessDenied', 'not yours'))
  await expect(assumedRole(role)()).rejects.toThrow()
  stub?.close()
  await answered(xml('AssumeRole', '<Credentials></Credentials>'))
  await expect(assumedRole(role)()).rejects.toThrow()
})
