/** Signatures of evidence: Ed25519 over the manifest, which holds the digest of every other file. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { said } from '../../text/said.ts'
import { refusal } from './refusals.ts'

export const signatureFile = 'manifest.json.sig'

/** A private key from a PEM file. Throws UserError EVIDENCE_KEY for what is none. */
export function signingKey(file: string): Promise<KeyObject> {
  return keyIn(file, createPrivateKey)
}

/** A public key from a PEM file; of a private one the public half. Throws UserError EVIDENCE_KEY for what is none. */
export function verifyingKey(file: string): Promise<KeyObject> {
  return keyIn(file, createPublicKey)
}

async function keyIn(file: string, read: (pem: Buffer) => KeyObject): Promise<KeyObject> {
  const pem = await readFile(file).catch(() => {
    throw refusal('EVIDENCE_KEY', file, said('evidence-key-unreadable'))
  })
  const key = parsed(pem, read)
  if (key?.asymmetricKeyType !== 'ed25519') throw refusal('EVIDENCE_KEY', file, said('evidence-key-none'))
  return key
}

function parsed(pem: Buffer, read: (pem: Buffer) => KeyObject): KeyObject | null {
  try {
    return read(pem)
  } catch {
    return null
  }
}

/** The text of the signature file. */
export function signatureOf(manifest: string, key: KeyObject): string {
  return `${sign(null, Buffer.from(manifest), key).toString('base64')}\n`
}

export function isSignedBy(manifest: Uint8Array, signature: string, key: KeyObject): boolean {
  return verify(null, manifest, key, Buffer.from(signature.trim(), 'base64'))
}
