/** `npm run synth` of a spec that is refused: what is wrong with it, in words. */
import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'

test('says why a spec is refused, and fails', async () => {
  const [code, said] = await new Promise<readonly [number | null, string]>(resolve => {
    const child = execFile(process.execPath, ['scripts/synth.mjs', '--env', 'nowhere'], (_, stdout, stderr) =>
      resolve([child.exitCode, stdout + stderr]),
    )
  })
  expect(said).toContain('SPEC_UNKNOWN_ENVIRONMENT')
  expect(said).toContain('"nowhere"')
  expect(said).not.toContain('[object')
  expect(code).toBe(1)
}, 60_000)
