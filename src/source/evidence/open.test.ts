import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { describe as suite, expect, test } from 'vitest'
import { UserError } from '../../model/errors.ts'
import { stable } from '../json.ts'
import { list } from '../list.ts'
import { digestOf } from './format.ts'
import { looksLikeEvidence, openEvidence } from './open.ts'
import { folder, vpcs } from './world.ts'

const { at, record } = folder()

suite('a folder that is not whole is refused', () => {
  const edit = async (file: string, change: (text: string) => string) => writeFile(at(file), change(await readFile(at(file), 'utf8')))
  /** Changes a file, and the manifest with it. */
  const forge = async (file: string, text: string) => {
    await writeFile(at(file), text)
    await edit('manifest.json', manifest => {
      const value = JSON.parse(manifest) as { files: Record<string, string> }
      return stable({ ...value, files: { ...value.files, [file]: digestOf(text) } })
    })
  }
  const vpcsFile = 'calls/ec2.DescribeVpcs.json'

  const failure = (reason: string) => ({ input: {}, error: { name: null, because: { reason, call: null, action: null, message: 'no' } } })

  const cases: readonly (readonly [string, () => Promise<unknown>, string])[] = [
    ['no such folder', () => rm(at(), { recursive: true }), 'EVIDENCE_MISSING'],
    ['no manifest', () => rm(at('manifest.json')), 'EVIDENCE_NO_MANIFEST'],
    ['a manifest that is no JSON', () => writeFile(at('manifest.json'), '{'), 'EVIDENCE_UNREADABLE'],
    ['a manifest of something else', () => writeFile(at('manifest.json'), '{"version": "48.0.0", "artifacts": {}}'), 'EVIDENCE_FOREIGN'],
    [
      'a newer version',
      () => edit('manifest.json', text => text.replace('"evidenceVersion": "1"', '"evidenceVersion": "2"')),
      'EVIDENCE_NEWER',
    ],
    [
      'a manifest without a time',
      () => edit('manifest.json', text => text.replace(/"startedAt": .*/, '"startedAt": "soon",')),
      'EVIDENCE_UNREADABLE',
    ],
    [
      'a manifest that leads elsewhere',
      () => edit('manifest.json', text => text.replace(vpcsFile, 'calls/../../secret.json')),
      'EVIDENCE_UNREADABLE',
    ],
    ['one changed byte', () => edit(vpcsFile, text => text.replace('vpc-1', 'vpc-2')), 'EVIDENCE_TAMPERED'],
    ['a file too many', () => writeFile(at('calls/ec2.DescribeSubnets.json'), '[]'), 'EVIDENCE_TAMPERED'],
    ['a file too few', () => rm(at(vpcsFile)), 'EVIDENCE_INCOMPLETE'],
    ['a folder where a file belongs', () => rm(at(vpcsFile)).then(() => mkdir(at(vpcsFile))), 'EVIDENCE_INCOMPLETE'],
    ['a file that is no JSON', () => forge(vpcsFile, '[{'), 'EVIDENCE_UNREADABLE'],
    ['a file that is no list', () => forge(vpcsFile, '{}'), 'EVIDENCE_UNREADABLE'],
    ['an answer without a question', () => forge(vpcsFile, '[{"output": {}}]'), 'EVIDENCE_UNREADABLE'],
    ['an unheard-of reason', () => forge(vpcsFile, stable([failure('fine')])), 'EVIDENCE_UNREADABLE'],
    ['a file beyond all measure', () => truncate(at(vpcsFile), 200_000_001), 'EVIDENCE_TOO_LARGE'],
  ]
  test.each(cases)('%s', async (_, damage, code) => {
    await record()
    await damage()
    const error: unknown = await openEvidence(at()).catch(thrown => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).problems).toMatchObject([{ code, hint: { en: expect.stringMatching(/./) } }])
  })

  test('a reason that is one is not', async () => {
    await record()
    await forge(vpcsFile, stable([failure('throttled')]))
    await expect(openEvidence(at())).resolves.toBeDefined()
  })

  test('keys like those of a prototype reach none', async () => {
    await record()
    await forge(
      vpcsFile,
      '[{"input": {"__proto__": {"planted": 1}, "MaxResults": 1000}, "output": {"Vpcs": [], "__proto__": {"planted": 1}}}]',
    )
    const { call } = await openEvidence(at())
    expect((await list(call, vpcs, {})).gap?.because.reason).toBe('not-recorded')
    expect(Reflect.get({}, 'planted')).toBeUndefined()
  })
})

suite('evidence is told by what a folder holds', () => {
  test.each([
    ['a recording', () => record(), true],
    ['a recording that was broken off', () => record().then(() => rm(at('manifest.json'))), true],
    ['a newer one', () => writeFile(at('manifest.json'), '{"evidenceVersion": "2"}'), true],
    ['a CDK assembly', () => writeFile(at('manifest.json'), '{"version": "48.0.0"}'), false],
    ['an empty folder', async () => undefined, false],
    ['no folder', () => rm(at(), { recursive: true }), false],
  ])('%s', async (_, make, is) => {
    await make()
    expect(await looksLikeEvidence(at())).toBe(is)
  })
})
