/** The real program on a test account: the library as a user calls it. */
import { type Audit, audit, openLive, reads, readSpec, type Session, sourceOf } from '../../src/index.ts'
import type { Account } from '../account/account.ts'
import { credentials, region } from '../account/clients.ts'

const options = { toolVersion: '0.0.0', failOn: 'low', asOf: null, off: [], severity: {}, base: null } as const

/** The moment of every run, so that no test depends on the day it runs. */
const now = '2026-11-25T00:00:00.000Z'

/** The account that the standard variables name; one at a time, for they are the process's. */
export function sessionOn(account: Pick<Account, 'endpoint'>): Session {
  process.env.AWS_ENDPOINT_URL = account.endpoint
  process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId
  process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey
  return openLive({ region, reads })
}

const specs = new Map<string, ReturnType<typeof readSpec>>()

/** Our own spec, read once a process. */
function specOf(environment: string, overlays: readonly string[]) {
  const name = [environment, ...overlays].join(' ')
  const spec = specs.get(name) ?? readSpec({ folder: 'spec', environment, overlays })
  specs.set(name, spec)
  return spec
}

interface Part {
  readonly overlays?: readonly string[]
  /** Rules or types; without them all. */
  readonly only?: readonly string[]
  /** A spec other than our own. */
  readonly model?: ReturnType<typeof readSpec>
}

/** An audit of one environment over a session, live or recorded. */
export function auditOver(session: Session, environment: string, { overlays = [], only = [], model }: Part = {}): Promise<Audit> {
  const spec = model ?? specOf(environment, overlays)
  return audit(spec, sourceOf(session), { ...options, only, now, waivers: { timeZone: 'UTC', list: [] } })
}
