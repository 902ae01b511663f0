/** `policy`: what an audit must be allowed to call. */
import type { World } from '../world.ts'

export async function run(world: World): Promise<number> {
  const [{ policyOf }, { reads }] = await Promise.all([import('../../source/policy.ts'), import('../../source/collect/index.ts')])
  world.stdout.write(`${JSON.stringify(policyOf(reads), null, 2)}\n`)
  return 0
}
