/** `explain path` on the spec. */
import { expect, test } from 'vitest'
import { fakeWorld } from './fake-world.ts'
import { run } from './run.ts'

async function asked(...args: readonly string[]) {
  const { world, stdout, stderr } = fakeWorld()
  const exit = await run(['explain', 'path', ...args, '--env', 'dev', '--lang', 'en'], world)
  return { exit, stdout: stdout(), stderr: stderr() }
}

const slow = { timeout: 90_000 }

test('yes: each hop with what decides', slow, async () => {
  const { exit, stdout } = await asked('user-service', 'goorm-popcorn-dev-postgres', '--port', '5432')
  expect(exit).toBe(0)
  expect(stdout).toContain('user-service can reach goorm-popcorn-dev-postgres on tcp 5432.')
  expect(stdout).toContain('\n\nuser-service\n')
  expect(stdout).toContain('SecurityGroupEgress goorm-popcorn-dev-ecs-sg: tcp 5432 to goorm-popcorn-dev-db-sg')
  expect(stdout).toContain('RouteTable goorm-popcorn-dev-private-rt: 10.0.0.0/16 → local')
})

test('no: where it stops, and what would open it', slow, async () => {
  const { stdout } = await asked('user-service', 'order-service', '--port', '8080')
  expect(stdout).toContain('cannot reach')
  expect(stdout).toContain('goorm-popcorn-dev-ecs-sg SecurityGroupEgress')
  expect(stdout).toContain('securityGroups:\n  ecs:\n    egress:\n      opened:')
})

test('the internet reaches no database', slow, async () => {
  expect((await asked('internet', 'postgres', '--port', '5432')).stdout).toContain('internet cannot reach postgres on tcp 5432')
})

test('by way of the balancer it reaches the gateway, and its subnet', slow, async () => {
  const { stdout } = await asked('internet', 'api-gateway')
  expect(stdout).toContain('Listener goorm-popcorn-alb-dev: tcp 443')
})

test('a name that nothing has is refused', slow, async () => {
  const { exit, stderr } = await asked('internet', 'user-servise')
  expect(exit).toBe(2)
  expect(stderr).toContain('did you mean user-service?')
})

test('without a port: which ports are open', slow, async () => {
  const { stdout } = await asked('user-service', 'postgres')
  expect(stdout).toContain('user-service can reach postgres on tcp 5432.')
  expect((await asked('internet', 'goorm-popcorn-alb-dev')).stdout).toContain('can reach goorm-popcorn-alb-dev on tcp 80, 443.')
})

test('without a port: what would open the one that the far end is there for', slow, async () => {
  const { stdout } = await asked('user-service', 'order-service')
  expect(stdout).toContain('user-service cannot reach order-service on tcp. Blocked at:')
  expect(stdout).toContain('ports: [8080]')
  expect(stdout).not.toContain('[0]')
})

test('a far end without a port of its own: give one', slow, async () => {
  const { exit, stdout } = await asked('postgres', 'internet')
  expect(exit).toBe(0)
  expect(stdout).toContain('goorm-popcorn-dev-db-sg SecurityGroupEgress')
  expect(stdout).toContain('give --port for the smallest change')
  expect(stdout).not.toContain('securityGroups:')
})

test('udp is opened as udp', slow, async () => {
  const { stdout } = await asked('user-service', 'order-service', '--port', 'udp/53')
  expect(stdout).toContain('on udp 53')
  expect(stdout).toContain('protocol: udp')
})
