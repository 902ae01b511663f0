/** What AWS's own linter says of the templates: nothing, but what stands here with a reason. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyCase, grown, scratchFolder, synthesized, templateFiles } from './synthesized.ts'

const program = process.platform === 'win32' ? '.venv/Scripts/cfn-lint.exe' : '.venv/bin/cfn-lint'

/** Rules that speak, and why they are not followed. */
const explained: Readonly<Record<string, string>> = {
  W3010: 'a zone is written down because the spec states it: it is audited by its name',
  I1022: 'CDK writes every text that it puts together as a Join; the two mean the same',
}

interface Said {
  readonly Rule: { readonly Id: string }
  readonly Filename: string
  readonly Location: { readonly Path: readonly (string | number)[] | null }
  readonly Message: string
}

// In CI an absent linter is a failure, elsewhere it is said.
const skipped = !existsSync(program) && process.env['CI'] !== 'true'

describe.skipIf(skipped)(`cfn-lint${skipped ? `: SKIPPED, ${program} is not here: node scripts/venv.mjs installs it` : ''}`, () => {
  const folder = scratchFolder()
  let all: readonly Said[] = []

  beforeAll(() => {
    const files = join(folder, 'bare')
    mkdirSync(files)
    const own = everyCase.flatMap(([environment, overlays]) => bareTemplates(synthesized(folder, environment, overlays).out))
    const bare = new Map([...own, ...bareTemplates(grown(folder, 'prod').out)])
    for (const [text, name] of bare) writeFileSync(join(files, name), text)
    all = linted([...bare.values()].map(name => join(files, name)))
  }, 300_000)

  test('says nothing that is not explained', () => {
    const unexplained = all.filter(({ Rule }) => !Object.hasOwn(explained, Rule.Id))
    expect(unexplained.map(({ Rule, Filename, Location, Message }) => [Rule.Id, Filename, Location.Path?.join('/'), Message])).toEqual([])
  })

  test('says all that is explained', () => {
    const spoken = all.map(({ Rule }) => Rule.Id)
    expect(Object.keys(explained).filter(id => !spoken.includes(id))).toEqual([])
  })
})

/** Texts, each once, with names for them. Without the paths of constructs: of CDK's templates cfn-lint leaves some rules out. */
function bareTemplates(out: string): readonly (readonly [string, string])[] {
  return templateFiles(out).map(file => {
    const bare = JSON.stringify(
      JSON.parse(readFileSync(file, 'utf8')),
      (key, value: unknown) => (key === 'Metadata' ? undefined : value),
      1,
    )
    return [bare, [basename(out), basename(file)].join('-')]
  })
}

/** Its exit code counts what it said; without an answer it did not run. */
function linted(files: readonly string[]): readonly Said[] {
  const { stdout, stderr, error } = spawnSync(
    program,
    ['--format', 'json', '--include-checks', 'I', '--regions', 'ap-northeast-2', '-t', ...files],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  )
  if (error !== undefined || !stdout.startsWith('[')) throw new Error(`cfn-lint did not answer: ${error?.message ?? stderr}`)
  return JSON.parse(stdout) as readonly Said[]
}
