import { describe, expect, test } from 'vitest'
import { about, allFacts } from './all-facts.ts'
import { factTable } from './fact-table.ts'
import kind from './task-definition.ts'

const arn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/api:7'
const main = {
  name: 'api',
  image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/api:1.0',
  essential: true,
  portMappings: [{ containerPort: 8080, protocol: 'tcp' }],
  logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/api' } },
  secrets: [{ name: 'DB_PASSWORD', valueFrom: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db' }],
}
const definition = {
  taskDefinitionArn: arn,
  family: 'api',
  revision: 7,
  cpu: '512',
  memory: '1024',
  networkMode: 'awsvpc',
  runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
  executionRoleArn: 'arn:aws:iam::123456789012:role/service/exec',
  taskRoleArn: 'task',
  containerDefinitions: [main],
}
const item = (own: object = {}, mainContainers: readonly string[] = ['api']) => ({
  definition: { ...definition, ...own },
  tags: [{ key: 'Project', value: 'x' }],
  service: 'arn:service',
  mainContainers,
})
const containers = (...list: readonly object[]) => item({ containerDefinitions: list })
const [name, port, log, image, secrets] = ['Name', 'PortMappings', 'LogConfiguration', 'Image', 'Secrets'].map(
  field => `ContainerDefinitions.${field}`,
) as [string, string, string, string, string]

const logging = (options: object) => ({
  ...main,
  logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/api', ...options } },
})

test('all that is read', () =>
  expect(allFacts(kind, item())).toEqual({
    Cpu: 512,
    Memory: 1024,
    NetworkMode: 'awsvpc',
    'RuntimePlatform.CpuArchitecture': 'ARM64',
    'RuntimePlatform.OperatingSystemFamily': 'LINUX',
    ExecutionRoleArn: 'exec',
    TaskRoleArn: 'task',
    [name]: 'api',
    [port]: 8080,
    [log]: '-> /api',
    [image]: '-> api',
    [secrets]: ['DB_PASSWORD'],
    XRayDaemon: false,
    Tags: { Project: 'x' },
  }))

test('what an answer leaves out is its documented default, or unknown', () =>
  expect(allFacts(kind, { definition: {}, tags: undefined, service: 'arn:service', mainContainers: [] })).toEqual({
    Cpu: 'unknown: cpu',
    Memory: 'unknown: memory',
    NetworkMode: 'bridge',
    'RuntimePlatform.CpuArchitecture': 'X86_64',
    'RuntimePlatform.OperatingSystemFamily': 'LINUX',
    ExecutionRoleArn: null,
    TaskRoleArn: null,
    [name]: 'unknown: containerDefinitions',
    [port]: 'unknown: containerDefinitions',
    [log]: 'unknown: containerDefinitions',
    [image]: 'unknown: containerDefinitions',
    [secrets]: 'unknown: containerDefinitions',
    XRayDaemon: 'unknown: containerDefinitions',
    Tags: {},
  }))

describe('sizes as ECS takes and returns them', () => {
  factTable(kind, [
    ['units', item({ cpu: '256' }), 'Cpu', 256],
    ['virtual CPUs', item({ cpu: '.25 vCPU' }), 'Cpu', 256],
    ['in capitals', item({ cpu: '2 VCPU' }), 'Cpu', 2048],
    ['gigabytes', item({ memory: '1 GB' }), 'Memory', 1024],
    ['half a gigabyte', item({ memory: '0.5GB' }), 'Memory', 512],
    ["none where hosts are one's own", item({ cpu: undefined, requiresCompatibilities: ['EC2'] }), 'Cpu', null],
    ['none on Fargate', item({ cpu: undefined, requiresCompatibilities: ['EC2', 'FARGATE'] }), 'Cpu', 'unknown: cpu'],
    ['words', item({ memory: 'much' }), 'Memory', 'unknown: memory'],
    ['nothing', item({ memory: '' }), 'Memory', 'unknown: memory'],
  ])
})

describe('the main container', () => {
  const sidecar = { name: 'sidecar', image: 'x', essential: false }
  factTable(kind, [
    ['is the one of a stated name', containers({ ...sidecar, essential: true }, main), name, 'api'],
    ['else the only one', item({}, ['other']), name, 'api'],
    ['else the only essential one', item({ containerDefinitions: [sidecar, main] }, []), name, 'api'],
    ['else none of them, which can be told', item({ containerDefinitions: [main, { ...main, name: 'b' }] }, ['c']), name, ['api', 'b']],
    [
      'and then nothing of it is known',
      item({ containerDefinitions: [main, { ...main, name: 'b' }] }, ['c']),
      port,
      'unknown: several containers, and not one of them is known as the main one: api, b',
    ],
    [
      'is not known of two that bear stated names',
      item({ containerDefinitions: [main, { ...main, name: 'b' }] }, ['api', 'b']),
      name,
      'unknown: several containers, and not one of them is known as the main one: api, b',
    ],
    ['is none of no containers', containers(), name, 'unknown: containerDefinitions'],
  ])
})

describe('its container', () => {
  factTable(kind, [
    ['no port', containers({ ...main, portMappings: [] }), port, null],
    ['several ports', containers({ ...main, portMappings: [{ containerPort: 9000 }, { containerPort: 8080 }] }), port, [8080, 9000]],
    [
      'the same port by two protocols',
      containers({ ...main, portMappings: [{ containerPort: 53, protocol: 'udp' }, { containerPort: 53 }] }),
      port,
      53,
    ],
    ['a port of UDP alone', containers({ ...main, portMappings: [{ containerPort: 8080, protocol: 'udp' }] }), port, '8080/udp'],
    ['a range', containers({ ...main, portMappings: [{ containerPortRange: '8080-8090' }] }), port, '8080-8090'],
    [
      'a range before a port',
      containers({ ...main, portMappings: [{ containerPort: 9000 }, { containerPortRange: '80-90' }] }),
      port,
      ['80-90', 9000],
    ],
    ['whatever port the host has', containers({ ...main, portMappings: [{ containerPort: 8080, hostPort: 0 }] }), port, 8080],
    ['a mapping that does not say which', containers({ ...main, portMappings: [{ hostPort: 0 }] }), port, 'unknown: portMappings'],
    ['no log configuration', containers({ ...main, logConfiguration: undefined }), log, null],
    ['its logs in another region', containers(logging({ 'awslogs-region': 'us-east-1' })), log, '/api (us-east-1)'],
    ['its logs in its own', containers(logging({ 'awslogs-region': 'eu-west-1' })), log, '-> /api'],
    [
      'its logs through a router',
      containers({ ...main, logConfiguration: { logDriver: 'awsfirelens', options: { 'awslogs-group': '/api' } } }),
      log,
      null,
    ],
    ['another log driver', containers({ ...main, logConfiguration: { logDriver: 'splunk', options: {} } }), log, null],
    ['no image', containers({ ...main, image: undefined }), image, 'unknown: image'],
    ['of another registry', containers({ ...main, image: 'nginx:latest' }), image, 'nginx'],
    ['whose account is not known', item({ taskDefinitionArn: undefined }), image, 'unknown: taskDefinitionArn'],
    ['without secrets', containers({ ...main, secrets: undefined }), secrets, []],
    ['a secret without a name', containers({ ...main, secrets: [{ valueFrom: 'arn' }] }), secrets, 'unknown: secrets'],
    ['beside an X-Ray daemon', containers(main, { name: 'xray-daemon', image: 'amazon/aws-xray-daemon' }), 'XRayDaemon', true],
    ['containers that are no list', item({ containerDefinitions: {} }), port, 'unknown: containerDefinitions'],
  ])
})

test('it lives in the service that uses it', () =>
  expect(about(kind, item())).toEqual({ id: 'api:7', name: 'api', parent: 'arn:service', gone: null, aliases: ['api:7', arn] }))
