/** Before the emulator tests: the accounts that all of them fork, provisioned once. */
import type { TestProject } from 'vitest/node'
import { type Account, addressOf, startAccount } from './account.ts'
import { dev } from './dev.ts'
import { prod } from './prod.ts'
import { provision, provisionShared } from './provision/index.ts'

export interface Provisioned {
  readonly address: { readonly port: number; readonly pid: number }
  /** Identifiers by name. */
  readonly ids: Readonly<Record<string, string>>
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly empty: Provisioned
    readonly dev: Provisioned
    readonly prod: Provisioned
    readonly both: Provisioned
  }
}

export default async function setup(project: TestProject) {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  const root = await startAccount()
  const shared = await provisionShared(root)
  const [devAccount, prodAccount] = [await root.fork(), await root.fork()]
  const [devIds, prodIds] = await Promise.all([provision(devAccount, shared, dev), provision(prodAccount, shared, prod)])
  const bothAccount = await devAccount.fork()
  const bothIds = await provision(bothAccount, shared, prod)
  const provided = (account: Account, ids: Provisioned['ids']) => ({ address: addressOf(account), ids })
  project.provide('empty', provided(root, {}))
  project.provide('dev', provided(devAccount, devIds.all()))
  project.provide('prod', provided(prodAccount, prodIds.all()))
  project.provide('both', provided(bothAccount, { ...devIds.all(), ...bothIds.all() }))
  return () => root.stop()
}
