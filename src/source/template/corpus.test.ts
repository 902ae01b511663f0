/** Templates that nobody of this project wrote: each is read whole, or refused in one sentence. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '../../model/errors.ts'
import { looksLikeTemplate, openTemplate } from './open.ts'

const folder = '../shared/recorded/templates'
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true })
      .map(name => join(folder, String(name)))
      .filter(file => statSync(file).isFile())
  : []
const asked = { region: 'ap-northeast-2', accountId: null, names: () => [], stated: () => [] }

test.skipIf(files.length === 0)(`templates of others${files.length === 0 ? `: SKIPPED, ${folder} is not here` : ''}`, async () => {
  for (const file of files) {
    expect(looksLikeTemplate(file), file).toBe(true)
    try {
      const inventory = await openTemplate(file, { parameters: null, now: '2026-01-01T00:00:00.000Z' }).read(asked)
      console.log(file.split('/').slice(-1)[0], inventory.resources.length, inventory.gaps.length)
    } catch (error) {
      console.log(file, String(error))
      expect(error, file).toBeInstanceOf(UserError)
    }
  }
})
