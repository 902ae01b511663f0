/** A small account, and folders to record it in, for tests only. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Answer, AnyRead, Listing } from '../call.ts'
import { failed } from '../call.ts'
import { own } from '../json.ts'
import { describe, list } from '../list.ts'
import { callerIdentity, type Send, type Session, sessionOf } from '../session.ts'
import { recording } from './record.ts'

export const tool = { name: 'popcorn-audit', version: '0.1.0' }

export const vpcs: AnyRead = {
  service: 'ec2',
  operation: 'DescribeVpcs',
  action: 'ec2:DescribeVpcs',
  feeds: {},
  items: { field: 'Vpcs', id: vpc => vpc.VpcId },
  page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: 1000 } },
}
export const services: AnyRead = {
  service: 'ecs',
  operation: 'DescribeServices',
  action: 'ecs:DescribeServices',
  feeds: {},
  items: { field: 'services', id: service => service.serviceName },
  batch: { field: 'services', limit: 3, failures: 'failures' },
}
export const taskDefinition: AnyRead = {
  service: 'ecs',
  operation: 'DescribeTaskDefinition',
  action: 'ecs:DescribeTaskDefinition',
  feeds: {},
}

/** An account of three services, a fourth that is missing, and a fifth that may not be seen. */
const world: Send = async (read, input) => ({ answer: answerTo(read, input), attempts: 1 })

function answerTo(read: AnyRead, input: unknown): Answer<unknown> {
  if (read === callerIdentity) return { ok: true, output: { Account: '123456789012', Arn: 'arn:planted', UserId: 'planted' } }
  if (read === taskDefinition)
    return { ok: true, output: { taskDefinition: { containerDefinitions: [{ name: 'api', command: ['planted'] }] } } }
  if (read === vpcs) {
    if (own(input, 'NextToken') === undefined) return { ok: true, output: { Vpcs: [{ VpcId: 'vpc-1' }], NextToken: 'two' } }
    return { ok: false, because: failed(read, 'denied', 'You are not authorized.'), errorName: 'UnauthorizedOperation' }
  }
  const ids = own(input, 'services') as readonly string[]
  if (ids.includes('e')) return { ok: false, because: failed(read, 'denied', 'e is not yours'), errorName: 'AccessDeniedException' }
  const arn = (id: string) => `arn:aws:ecs:ap-northeast-2:123456789012:service/main/${id}`
  return {
    ok: true,
    output: {
      services: ids.filter(id => id !== 'd').map(id => ({ serviceName: id, serviceArn: arn(id) })),
      failures: ids.filter(id => id === 'd').map(id => ({ arn: arn(id), reason: 'MISSING' })),
    },
  }
}

export const live = (send: Send = world): Session =>
  sessionOf(send, (account, calls) => ({
    kind: 'live',
    account,
    region: 'ap-northeast-2',
    startedAt: '2026-11-24T00:00:00.000Z',
    finishedAt: '2026-11-24T00:01:00.000Z',
    calls,
  }))

/** All that these tests ask, and what they are told. */
export async function ask(session: Session, ids: readonly string[] = ['a', 'b', 'c', 'd']) {
  await session.account()
  await session.call(taskDefinition, { taskDefinition: 'api:1' })
  return { vpcs: await list(session.call, vpcs, {}), services: await described(session, ids) }
}

export function described(session: Session, ids: readonly string[], cluster = 'main'): Promise<Listing<{ readonly serviceName: string }>> {
  return describe<object, unknown, { readonly serviceName: string }>(session.call, services, { cluster }, ids)
}

/** A new folder for each test of a file, and what can be done with it. */
export function folder() {
  let dir = ''
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'evidence-'))
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))
  const at = (...path: readonly string[]) => join(dir, ...path)
  const record = async (ids?: readonly string[], of: Session = live()) => {
    const session = await recording(of, dir, tool)
    const said = await ask(session, ids)
    await session.finish()
    return { said, ledger: session.ledger() }
  }
  /** Every file with its text. */
  const texts = async (): Promise<Readonly<Record<string, string>>> => {
    const names = ['manifest.json', ...(await readdir(at('calls'))).map(name => `calls/${name}`)]
    return Object.fromEntries(await Promise.all(names.map(async name => [name, await readFile(at(name), 'utf8')] as const)))
  }
  return { at, record, texts }
}
