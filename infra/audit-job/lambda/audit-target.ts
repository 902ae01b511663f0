/** One target against its spec, through the library: the very audit that the command line makes. */
import {
  assumedRole,
  type Audit,
  audit,
  environmentsOf,
  everything,
  type Model,
  noWaivers,
  openEvidence,
  openLive,
  readSpec,
  reads,
  readWaivers,
  type Recording,
  recording,
  ruleIds,
  type Session,
  sourceOf,
  type Target,
  UserError,
  type Waivers,
} from '../../../src/index.ts'
import { type Folder, folderIn } from './spec-files.ts'
import type { Store } from './store.ts'

export interface Auditing {
  readonly config: Store
  readonly toolVersion: string
  readonly failOn: 'critical' | 'high' | 'medium' | 'low' | 'info' | 'never'
  readonly now: string
  readonly secondsLeft: number
  /** An empty folder of this attempt alone, for evidence on its way. */
  readonly scratch: string
  /** Writes texts by their path below a folder, and gives the folder. */
  readonly laidOut: (texts: ReadonlyMap<string, string>) => Promise<string>
}

export interface Audited {
  readonly audit: Audit
  /** Whether what was read lies in the scratch folder, whole. */
  readonly recorded: boolean
}

/** Throws UserError for a spec, waivers or credentials that are wrong, and for an account that is another. */
export async function auditTarget(target: Target, auditing: Auditing): Promise<Audited> {
  const folder = await folderIn(auditing.config, target.spec)
  const { environment, overlays } = target
  const model = readSpec({ folder: folder.path, files: folder.files, overlays, ...(environment !== null && { environment }) })
  const region = regionOf(model, target)
  const waivers = waiversIn(folder)
  const opened = await sessionFor(target, region, auditing)
  await holdAccount(target, opened.session)
  const { toolVersion, failOn, now } = auditing
  const options = { ...everything, toolVersion, failOn, now, waivers }
  const result = await audit(model, sourceOf(opened.session), options)
  await opened.recording?.finish()
  return { audit: result, recorded: opened.recording !== null }
}

function regionOf({ region: { want } }: Model, target: Target): string {
  const region = want.is === 'exactly' ? want.value : null
  if (region !== null && (target.region === null || target.region === region)) return region
  throw refusal('TARGET_REGION', `target ${target.name} is in ${target.region ?? '-'}, and its spec speaks of ${region ?? 'no region'}`)
}

function waiversIn({ path, files, texts }: Folder): Waivers {
  if (!texts.has(`${path}/waivers.yaml`)) return noWaivers
  return readWaivers({ folder: path, name: 'waivers.yaml', files, rules: ruleIds, environments: environmentsOf(path, files) })
}

interface Opened {
  readonly session: Session
  readonly recording: Recording | null
}

/** What is left for storing what was read, when the time of the function is nearly up. */
const secondsForReports = 60

async function sessionFor(target: Target, region: string, auditing: Auditing): Promise<Opened> {
  const { config, secondsLeft, scratch, toolVersion, laidOut } = auditing
  const { on, role, externalId, endpoint } = target
  if (on !== null) return { session: await openEvidence(await laidOut((await folderIn(config, on)).texts)), recording: null }
  // The function's own credentials may read nothing: every call would be refused, one by one.
  if (role === null) throw refusal('TARGET_ROLE', `target ${target.name} states no role, and the function itself may read nothing`)
  const live = openLive({
    region,
    reads,
    timeoutSeconds: Math.max(10, secondsLeft - secondsForReports),
    credentials: assumedRole({ roleArn: role, externalId, region }),
    ...(endpoint !== null && { endpoint }),
  })
  const recorded = await recording(live, scratch, { name: 'popcorn-audit', version: toolVersion })
  return { session: recorded, recording: recorded }
}

/** What cannot even say which account it is would fail every call in the same way: that is one failure, in one sentence. */
async function holdAccount(target: Target, session: Session): Promise<void> {
  const account = await session.account()
  if (account.known && target.account !== null && account.value !== target.account)
    throw refusal('SOURCE_OTHER_ACCOUNT', `the target is account ${target.account}, and what is read is ${account.value}`)
  if (!account.known && target.role !== null) throw refusal('TARGET_UNREACHABLE', `${target.role}: ${account.because.message}`)
}

const refusal = (code: string, message: string) => new UserError([{ code, message: { en: message, ko: message }, at: null }])
