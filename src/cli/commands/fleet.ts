/** `audit --targets FILE --out DIR`: many accounts and regions in one run, one report a target and one summary. */
import { basename, dirname, join } from 'node:path'
import type { Audit } from '../../model/audit.ts'
import { valueOf } from '../../model/claim.ts'
import { UserError } from '../../model/errors.ts'
import type { Model } from '../../model/language/index.ts'
import type { Fleet, Target, TargetResult } from '../../model/fleet.ts'
import { openSource } from '../source.ts'
import { modelOf } from '../spec.ts'
import { viewOf } from '../texts.ts'
import { said } from '../../text/said.ts'
import { usage } from '../refusal.ts'
import type { World } from '../world.ts'
import { writeWhole } from '../write.ts'
import { type AuditFlags, optionsOf } from '../audit-options.ts'

export interface FleetFlags extends AuditFlags {
  readonly targets: string
}

/** The worst of the targets' exit codes. A spec or a targets file that is wrong is refused before anything is read. */
export async function run(flags: FleetFlags, version: string, world: World): Promise<number> {
  const { out } = flags
  if (out === undefined) throw usage('USAGE_FLAG', said('targets-out'), said('targets-out-hint'))
  const [{ readTargets }, { auditTargets, worstOf }, { reports }] = await Promise.all([
    import('../../spec/index.ts'),
    import('../../fleet.ts'),
    import('../../report/index.ts'),
  ])
  const { concurrency, list } = readTargets({ folder: dirname(flags.targets), name: basename(flags.targets) })
  const specs = specsOf(flags)
  const models = new Map(await Promise.all(list.map(async target => [target.name, await modelFor(target, specs)] as const)))
  const view = await viewOf(flags, world)
  const startedAt = new Date().toISOString()
  let done = 0
  const one = async (target: Target): Promise<Audit> => {
    const model = models.get(target.name)
    if (model === undefined) throw new Error(`${target.name} has no spec`)
    const result = await auditOne(target, model, { ...flags, spec: target.spec }, version, world)
    for (const format of ['json', 'markdown'] as const)
      writeWhole(join(out, `${target.name}.${format === 'json' ? 'json' : 'md'}`), reports[format](result, { ...view, colour: false }).text)
    return result
  }
  const onEnd = (result: TargetResult) => {
    done += 1
    if (flags.quiet !== true)
      world.stderr.write(`${done}/${list.length} ${result.name}: ${result.verdict}${result.error === null ? '' : ` (${result.error})`}\n`)
  }
  const results = await auditTargets(list, one, { concurrency: flags.concurrency ?? concurrency, onEnd })
  const fleet: Fleet = {
    schemaVersion: '1',
    tool: { name: 'popcorn-audit', version },
    startedAt,
    finishedAt: new Date().toISOString(),
    targets: results,
    exitCode: worstOf(results),
  }
  writeWhole(join(out, 'summary.json'), `${JSON.stringify(fleet, null, 2)}\n`)
  world.stdout.write(summaryText(fleet))
  return fleet.exitCode
}

type Specs = (target: Target) => Promise<Model>

/** Each spec is read once, however many targets are held against it: memory grows with the specs, not with the targets. */
function specsOf(flags: AuditFlags): Specs {
  const read = new Map<string, Promise<Model>>()
  return ({ spec, environment, overlays }) => {
    const key = JSON.stringify([spec, environment, overlays])
    const model = read.get(key) ?? modelOf({ ...flags, spec, overlay: overlays, ...(environment !== null && { env: environment }) })
    read.set(key, model)
    return model
  }
}

async function modelFor(target: Target, specs: Specs): Promise<Model> {
  const { region, name } = target
  const model = await specs(target)
  if (region === null || valueOf(model.region) === region) return model
  const message = said('target-region', { name, region, other: valueOf(model.region) ?? '-' })
  throw usage('USAGE_FLAG', message, said('target-region-hint'))
}

async function auditOne(target: Target, model: Model, flags: AuditFlags, version: string, world: World): Promise<Audit> {
  const { role, externalId, endpoint } = target
  const [{ assumedRole }, { audit }] = await Promise.all([import('../../source/role.ts'), import('../../audit.ts')])
  const credentials = role === null ? {} : { credentials: assumedRole({ roleArn: role, externalId, region: valueOf(model.region) ?? '' }) }
  const { session, source } = await openSource(
    target.on ?? 'live',
    model,
    { ...flags, begun: world.elapsed(), ...credentials, ...(endpoint !== null && { endpoint }) },
    world,
  )
  const account = await session?.account()
  if (target.account !== null && account?.known === true && account.value !== target.account)
    throw otherAccount(target.account, account.value)
  return audit(model, source, await optionsOf(flags, version))
}

function otherAccount(stated: string, found: string): UserError {
  return new UserError([{ code: 'SOURCE_OTHER_ACCOUNT', message: said('target-account', { stated, found }), at: null }])
}

/** A line a target in the order of the file, and the sums. */
function summaryText({ targets, exitCode }: Fleet): string {
  const width = Math.max(...targets.map(({ name }) => name.length))
  const lines = targets.map(one => {
    const numbers = one.verdict === 'failed' ? (one.error ?? '') : `${one.deviates} deviate, ${one.unknown} unknown, ${one.claims} claims`
    return `${one.name.padEnd(width)}  ${one.verdict.padEnd(10)}  ${numbers}`
  })
  const count = (verdict: string) => targets.filter(one => one.verdict === verdict).length
  const words = ['deviates', 'incomplete', 'failed', 'conforms'].map(verdict => `${count(verdict)} ${verdict}`)
  return [...lines, `${targets.length} targets: ${words.join(', ')} (exit code ${exitCode})`, ''].join('\n')
}
