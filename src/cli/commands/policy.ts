/** `policy`: what an audit must be allowed to call, alone or as a role to deploy. */
import type { PolicyFormat } from '../../source/policy-text.ts'
import type { World } from '../world.ts'

export async function run({ format }: { readonly format: PolicyFormat }, world: World): Promise<number> {
  const [{ policyOf }, { policyText }, { reads }] = await Promise.all([
    import('../../source/policy.ts'),
    import('../../source/policy-text.ts'),
    import('../../source/collect/index.ts'),
  ])
  world.stdout.write(policyText(policyOf(reads), format))
  return 0
}
