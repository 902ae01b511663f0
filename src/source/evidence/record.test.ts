import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { describe as suite, expect, test } from 'vitest'
import { openEvidence } from './open.ts'
import { recording } from './record.ts'
import { ask, folder, live, tool, vpcs } from './world.ts'

const { at, record, texts } = folder()

suite('a recording', () => {
  test('gives back what it was given: the same answers, gaps and ledger', async () => {
    const { said, ledger } = await record()
    const session = await openEvidence(at())
    expect(await ask(session)).toEqual(said)
    expect(session.ledger()).toEqual(ledger)
    expect(said.vpcs.gap?.because.reason).toBe('denied')
  })

  test('is evidence of an account, a region and a time, with every request that was asked again', async () => {
    await record()
    const session = await openEvidence(at())
    await ask(session)
    expect(await session.info()).toEqual({
      kind: 'evidence',
      account: '123456789012',
      region: 'ap-northeast-2',
      startedAt: '2026-11-24T00:00:00.000Z',
      finishedAt: '2026-11-24T00:01:00.000Z',
      calls: 6,
    })
  })

  test('is the same bytes whatever the order of the questions', async () => {
    await record()
    const first = await texts()
    const session = await recording(live(), at(), tool)
    await session.call(vpcs, { NextToken: 'two', MaxResults: 1000 })
    const again = await ask(session, ['d', 'c', 'b', 'a'])
    await session.finish()
    expect(again.services.items).toHaveLength(3)
    expect(await texts()).toEqual(first)
  })

  test('may be recorded again', async () => {
    await record()
    const session = await openEvidence(at())
    const original = await texts()
    await record(undefined, { ...session, info: async () => ({ ...(await session.info()), kind: 'live' }) })
    expect(await texts()).toEqual(original)
  })

  test('holds no secret', async () => {
    await record()
    expect(JSON.stringify(await texts())).not.toContain('planted')
  })

  test('that is broken off leaves no manifest, and can be taken up again', async () => {
    await record()
    await rm(at('manifest.json'))
    await writeFile(at('manifest.json.partial'), '{')
    await expect(openEvidence(at())).rejects.toThrow('EVIDENCE_NO_MANIFEST')
    await record()
    expect(await readdir(at())).toEqual(['calls', 'manifest.json'])
  })

  test('drops what an older one held and it does not', async () => {
    await record()
    const session = await recording(live(), at(), tool)
    await session.finish()
    expect(await readdir(at('calls'))).toEqual(['sts.GetCallerIdentity.json'])
    await expect(openEvidence(at())).resolves.toBeDefined()
  })
})

suite('nothing but evidence is overwritten', () => {
  test.each([
    ['a file', () => writeFile(at('notes.txt'), 'mine')],
    ['a CDK assembly', () => writeFile(at('manifest.json'), '{"version": "48.0.0"}')],
    ['a folder of calls that are others', () => mkdir(at('calls')).then(() => writeFile(at('calls/readme.md'), 'mine'))],
    ['evidence with a file beside it', () => record().then(() => writeFile(at('notes.txt'), 'mine'))],
  ])('%s', async (_, make) => {
    await make()
    const before = (await readdir(at(), { recursive: true })).sort()
    await expect(recording(live(), at(), tool)).rejects.toThrow('EVIDENCE_NOT_EMPTY')
    expect((await readdir(at(), { recursive: true })).sort()).toEqual(before)
  })

  test('a file is no folder', async () => {
    await writeFile(at('file'), '')
    await expect(recording(live(), at('file'), tool)).rejects.toThrow('EVIDENCE_NOT_WRITABLE')
  })

  test('a new folder is made', async () => {
    await expect(recording(live(), at('a', 'b'), tool)).resolves.toBeDefined()
  })
})
