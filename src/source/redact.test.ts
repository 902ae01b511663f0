import fc from 'fast-check'
import { describe as suite, expect, test } from 'vitest'
import { keyedMark, redact, redacted } from './redact.ts'

const planted = 'hunter2-planted'
const definition = (container: object, rest: object = {}) => ({
  taskDefinition: { family: 'api', containerDefinitions: [{ name: 'api', ...container }], ...rest },
})

test('the header by which an origin knows its distribution', () => {
  const held = (HeaderValue: string) => {
    const CustomHeaders = { Quantity: 1, Items: [{ HeaderName: 'X-Origin-Verify', HeaderValue }] }
    return { DistributionList: { Items: [{ Id: 'E1', Origins: { Items: [{ Id: 'app', CustomHeaders }] } }] } }
  }
  expect(redact('ListDistributions', held(planted))).toEqual(held(redacted))
})

suite('values that may be secret go, names stay', () => {
  test.each([
    [
      'environment',
      { environment: [{ name: 'DB_PASSWORD', value: planted }] },
      { environment: [{ name: 'DB_PASSWORD', value: redacted }] },
    ],
    ['command', { command: ['--password', planted] }, { command: [redacted, redacted] }],
    ['entry point', { entryPoint: ['sh', planted] }, { entryPoint: [redacted, redacted] }],
    ['health check', { healthCheck: { command: [planted], retries: 3 } }, { healthCheck: { command: [redacted], retries: 3 } }],
    ['docker labels', { dockerLabels: { key: planted } }, { dockerLabels: { key: redacted } }],
    [
      'log options of another driver',
      {
        logConfiguration: {
          logDriver: 'splunk',
          options: { 'splunk-token': planted },
          secretOptions: [{ name: 'n', valueFrom: 'arn:aws:ssm:x' }],
        },
      },
      {
        logConfiguration: {
          logDriver: 'splunk',
          options: { 'splunk-token': redacted },
          secretOptions: [{ name: 'n', valueFrom: 'arn:aws:ssm:x' }],
        },
      },
    ],
    ['a list where texts stand by name', { environment: { DB_PASSWORD: planted } }, { environment: { DB_PASSWORD: redacted } }],
    ['a text where a list belongs', { command: planted }, { command: redacted }],
  ])('%s', (_, container, expected) => {
    expect(redact('DescribeTaskDefinition', definition(container))).toEqual(definition(expected))
  })

  test.each([
    [
      'log options of awslogs',
      { logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/api', 'awslogs-region': 'r' } } },
    ],
    ['secrets, which are ARNs', { secrets: [{ name: 'DB', valueFrom: 'arn:aws:secretsmanager:r:1:secret:db' }] }],
    ['files of an environment, which are ARNs', { environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::b/e.env' }] }],
    ['image, ports and sizes', { image: 'repo/api:1', portMappings: [{ containerPort: 8080 }], cpu: 256 }],
    ['an absent list', { command: undefined }],
  ])('%s stay', (_, container) => {
    expect(redact('DescribeTaskDefinition', definition(container))).toEqual(definition(container))
  })

  test('what a volume driver is told', () => {
    const volumes = (value: string) => ({
      volumes: [{ name: 'v', dockerVolumeConfiguration: { driverOpts: { o: value }, labels: { l: value }, driver: 'local' } }],
    })
    expect(redact('DescribeTaskDefinition', definition({}, volumes(planted)))).toEqual(definition({}, volumes(redacted)))
  })

  test.each([
    [
      'GetCallerIdentity',
      { Account: '123456789012', Arn: planted, UserId: planted },
      { Account: '123456789012', Arn: redacted, UserId: redacted },
    ],
    [
      'DescribeDBInstances',
      { DBInstances: [{ PendingModifiedValues: { MasterUserPassword: planted } }] },
      { DBInstances: [{ PendingModifiedValues: { MasterUserPassword: redacted } }] },
    ],
    [
      'DescribeServices',
      { services: [{ deployments: [{ serviceConnectConfiguration: { logConfiguration: { options: { 'splunk-token': planted } } } }] }] },
      { services: [{ deployments: [{ serviceConnectConfiguration: { logConfiguration: { options: { 'splunk-token': redacted } } } }] }] },
    ],
  ])('%s', (operation, output, expected) => {
    expect(redact(operation, output)).toEqual(expected)
  })

  test('an operation without secrets is left alone, whatever it is called', () => {
    const output = { Vpcs: [{ VpcId: 'vpc-1' }] }
    expect(redact('DescribeVpcs', output)).toBe(output)
    expect(redact('constructor', output)).toBe(output)
  })
})

test('whatever stands under a place of secrets, no text of it is left', () => {
  const places = ['environment', 'command', 'entryPoint', 'healthCheck', 'dockerLabels']
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.anything({ values: [fc.constant(planted)], maxDepth: 3 }), (place, value) => {
      const under =
        place === 'environment'
          ? [{ name: 'N', value }]
          : place === 'healthCheck'
            ? { command: [value] }
            : place === 'dockerLabels'
              ? { l: value }
              : [value]
      expect(JSON.stringify(redact('DescribeTaskDefinition', definition({ [place]: under })))).not.toContain(planted)
    }),
  )
})

suite('with a key', () => {
  const at = (value: unknown, key = 'key') => {
    const output = redact('DescribeTaskDefinition', definition({ command: [value] }), keyedMark(Buffer.from(key)))
    return (output as ReturnType<typeof definition> & { taskDefinition: { containerDefinitions: { command: string[] }[] } }).taskDefinition
      .containerDefinitions[0]?.command[0]
  }
  test('a rotation shows, the value does not', () => {
    expect(at(planted)).toMatch(/^\[redacted [0-9a-f]{12}\]$/)
    expect(at(planted)).toBe(at(planted))
    expect(at(planted)).not.toBe(at(`${planted}2`))
  })
  test('another key is another hash: guessing needs the key', () => expect(at(planted)).not.toBe(at(planted, 'another')))
  test('what is redacted already stays, with a key and without', () => {
    const once = redact('DescribeTaskDefinition', definition({ command: [planted] }), keyedMark(Buffer.from('key')))
    expect(redact('DescribeTaskDefinition', once, keyedMark(Buffer.from('other')))).toEqual(once)
    expect(redact('DescribeTaskDefinition', once)).toEqual(once)
  })
})
