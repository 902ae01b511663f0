import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe as suite, expect, test } from 'vitest'
import { openEvidence } from './open.ts'
import { recording } from './record.ts'
import { signatureFile, signingKey, verifyingKey } from './signature.ts'
import { ask, folder, live, tool } from './world.ts'

const { at } = folder()
const keys = () => generateKeyPairSync('ed25519')

async function signed() {
  const pair = keys()
  const session = await recording(live(), at(), tool, pair.privateKey)
  await ask(session)
  await session.finish()
  return pair
}

suite('signed evidence', () => {
  test('is taken with its key, and without asking for one', async () => {
    const { publicKey } = await signed()
    await expect(openEvidence(at(), publicKey)).resolves.toBeDefined()
    await expect(openEvidence(at())).resolves.toBeDefined()
  })

  test('is refused with another key, with another manifest, and without a signature', async () => {
    const { publicKey } = await signed()
    await expect(openEvidence(at(), keys().publicKey)).rejects.toThrow('EVIDENCE_WRONG_SIGNATURE')
    const manifest = join(at(), 'manifest.json')
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('123456789012', '999999999999'))
    await expect(openEvidence(at(), publicKey)).rejects.toThrow('EVIDENCE_WRONG_SIGNATURE')
    await writeFile(join(at(), signatureFile), 'not a signature')
    await expect(openEvidence(at(), publicKey)).rejects.toThrow('EVIDENCE_WRONG_SIGNATURE')
  })

  test('recorded again without a key, it is unsigned', async () => {
    const { publicKey } = await signed()
    const session = await recording(live(), at(), tool)
    await ask(session)
    await session.finish()
    await expect(openEvidence(at(), publicKey)).rejects.toThrow('EVIDENCE_UNSIGNED')
  })
})

suite('keys', () => {
  test.each([
    ['an Ed25519 pair', 'ed25519', true],
    ['another algorithm', 'x25519', false],
  ] as const)('%s', async (_, type, good) => {
    const { privateKey, publicKey } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')
    const [secret, open] = [join(at(), '..', `${type}.pem`), join(at(), '..', `${type}.pub`)]
    await writeFile(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await writeFile(open, publicKey.export({ type: 'spki', format: 'pem' }))
    const opened = Promise.all([signingKey(secret), verifyingKey(open)])
    if (good) await expect(opened).resolves.toHaveLength(2)
    else await expect(opened).rejects.toThrow('EVIDENCE_KEY')
  })
  test('a file that is no key, and no file', async () => {
    const file = join(at(), '..', 'junk.pem')
    await writeFile(file, 'junk')
    await expect(signingKey(file)).rejects.toThrow('EVIDENCE_KEY')
    await expect(verifyingKey('/nonexistent/key')).rejects.toThrow('EVIDENCE_KEY')
  })
})
