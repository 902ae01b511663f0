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
