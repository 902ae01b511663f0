/** What linters say of the job's templates and of its state machine: nothing. */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import aslValidator from 'asl-validator'
import { describe, expect, test } from 'vitest'
import { jobs, type Template, templatesOf } from '../../infra/audit-job/example-jobs.ts'
import { definitionOf } from '../../infra/audit-job/state-machine.ts'
import { scratchFolder } from './synthesized.ts'

const program = process.platform === 'win32' ? '.venv/Scripts/cfn-lint.exe' : '.venv/bin/cfn-lint'
const skipped = !existsSync(program) && process.env['CI'] !== 'true'
const folder = scratchFolder()

/** Rules that speak, and why they are not followed. */
const explained: Readonly<Record<string, string>> = {
  I1022: 'CDK writes every text that it puts together as a Join; the two mean the same',
}

describe.skipIf(skipped)(`cfn-lint${skipped ? `: SKIPPED, ${program} is not here: node scripts/venv.mjs installs it` : ''}`, () => {
  test('says nothing of the templates, their state machines included', () => {
    const files = Object.entries(jobs).flatMap(([name, request]) =>
      [...templatesOf(request, join(folder, name))].map(([stack, template]) => bare(`${name}-${stack}`, template)),
    )
    expect(linted(files).filter(([rule]) => !Object.hasOwn(explained, String(rule)))).toEqual([])
  }, 120_000)

  test('would say it', () => {
    const stack = templatesOf(jobs['least'] ?? {}, join(folder, 'broken')).get('popcorn-audit')
    const text = JSON.stringify(stack).replace('"Type":"Wait"', '"Type":"Weight"')
    expect(linted([bare('broken', JSON.parse(text) as Template)]).map(([rule]) => rule)).toContain('E3601')
  }, 60_000)
})

describe('asl-validator', () => {
  const said = (definition: object) => aslValidator(definition).errorsText()

  test.each(['inline', 'stored'] as const)('says nothing of the state machine with items %s', items => {
    expect(said(definitionOf({ concurrency: 40, toleratedFailurePercentage: 10, items }))).toBe('')
  })

  test('would say it', () => {
    const { Plan, ...others } = definitionOf({ concurrency: 40, toleratedFailurePercentage: 10, items: 'inline' }).States
    expect(said({ StartAt: 'Plan', States: { ...others, Plan: { ...Plan, Next: 'Nowhere' } } })).toContain('Nowhere')
  })
})

/** Without metadata: of CDK's own templates cfn-lint leaves some rules out. */
function bare(name: string, template: Template): string {
  const file = join(folder, `${name.replaceAll(' ', '-')}.json`)
  writeFileSync(
    file,
    JSON.stringify(template, (key, value: unknown) => (key === 'Metadata' ? undefined : value), 1),
  )
  return file
}

function linted(files: readonly string[]): readonly (readonly unknown[])[] {
  const args = ['--format', 'json', '--include-checks', 'I', '--regions', 'ap-northeast-2', '-t', ...files]
  const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 })
  if (error !== undefined || !stdout.startsWith('[')) throw new Error(`cfn-lint did not answer: ${error?.message ?? stderr}`)
  const said = JSON.parse(stdout) as readonly {
    readonly Rule: { readonly Id: string }
    readonly Filename: string
    readonly Location: { readonly Path: readonly string[] | null }
    readonly Message: string
  }[]
  return said.map(({ Rule, Filename, Location, Message }) => [
    Rule.Id,
    Filename.slice(folder.length + 1),
    Location.Path?.join('/'),
    Message,
  ])
}
