/** A service runs by a launch type or by a strategy of providers, never by both. */
import { expect, test } from 'vitest'
import { more, told } from '../example.ts'

const services = (defaults: string, own: string) =>
  more(`ecs:
  clusters: { main: { name: main } }
  services:
    "*":
      name: "\${key}"
      cluster: main
      repository: api
      task: { family: "\${key}", container: { name: "\${key}" } }
${defaults}
    api: ${own}
shared:
  repositories: { api: { name: acme-api } }
`)

const launch = '      launchType: FARGATE'
test.each([
  ['a launch type', launch, '{}', []],
  ['a strategy', '', '{ capacityProviders: { FARGATE_SPOT: { weight: 1 } } }', []],
  ['neither', '', '{}', []],
  [
    'both',
    launch,
    '{ capacityProviders: { FARGATE_SPOT: { weight: 1 } } }',
    ['SPEC_EXACTLY_ONE | launchType: null takes back what stands under "*"'],
  ],
  [
    'a strategy in the place of the launch type of all',
    launch,
    '{ launchType: null, capacityProviders: { FARGATE_SPOT: { weight: 1 } } }',
    [],
  ],
  ['an empty strategy', launch, '{ capacityProviders: {} }', []],
])('%s', (_, defaults, own, then) => expect(told(services(defaults, own)).map(line => line.replace(/^\S+:\d+:\d+ /, ''))).toEqual(then))
