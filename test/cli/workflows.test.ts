/** Workflows, action.yml and the pre-commit hook: by SchemaStore's schemas (check-jsonschema), and against what they call. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root, runProgram } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-workflows-'))
afterAll(() => rmSync(folder, { recursive: true }))

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const workflows = readdirSync(join(root, '.github/workflows')).map(name => `.github/workflows/${name}`)

/** The blocks of YAML on the pages, with the page they are from. */
const shown = ['README.md', 'docs/ci.md', 'docs/recovery.md', 'docs/templates.md'].flatMap(page =>
  [...textOf(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => ({ page, yaml })),
)
/** A whole workflow as it stands; of what is only its jobs, the rest is added. */
const shownWorkflows = shown
  .filter(({ yaml }) => /^jobs:/m.test(yaml))
  .map(({ page, yaml }, index) => {
    const file = join(folder, `${index}.yaml`)
    writeFileSync(file, /^on:/m.test(yaml) ? yaml : `on: push\n${yaml}`)
    return [page, file] as const
  })

describe('by their schemas', () => {
  const checker = join(root, '.venv/bin/check-jsonschema')
  const isThere = existsSync(checker)
  if (!isThere) console.warn('skipped: check-jsonschema (node scripts/venv.mjs installs it)')
  const check = (schema: string, files: readonly string[]) =>
    promisify(execFile)(checker, ['--builtin-schema', schema, ...files], { cwd: root })

  // On a laptop without the outside tool it is skipped, aloud; in CI that is an error.
  describe.skipIf(!isThere && process.env['CI'] !== 'true')('check-jsonschema', () => {
    test('knows a wrong one', async () => {
      const file = join(folder, 'wrong.yaml')
      writeFileSync(file, textOf('.github/workflows/audit.yml').replace('timeout-minutes: 20', 'timeout: 20'))
      await expect(check('vendor.github-workflows', [file])).rejects.toMatchObject({ code: 1 })
    })

    test.each([
      ['the workflows', 'vendor.github-workflows', workflows],
      ['the time that their jobs may take', 'custom.github-workflows-require-timeout', workflows],
      ['the action', 'vendor.github-actions', ['action.yml']],
      ['the workflows that the pages show', 'vendor.github-workflows', shownWorkflows.map(([, file]) => file)],
    ])('%s', async (_, schema, files) => {
      expect(files.length).toBeGreaterThan(0)
      await check(schema, files)
    })
  })
})

describe('what a caller gives is what there is', () => {
  const action = parse(textOf('action.yml'))
  const inputs: readonly string[] = Object.keys(action.inputs)

  test('every input of the action reaches its step, and is told in docs/ci.md', () => {
    const env: Readonly<Record<string, string>> = action.runs.steps[0].env
    const given = Object.values(env).map(text => /inputs\.([\w-]+)/.exec(text)?.[1])
    const elsewhere = ['upload-sarif']
    expect(inputs.filter(name => !given.includes(name) && !elsewhere.includes(name))).toEqual([])
    const read = [...textOf('action/main.mjs').matchAll(/input\('([A-Z_]+)'\)/g)].map(([, name]) => `INPUT_${name}`)
    expect(new Set(read)).toEqual(new Set(Object.keys(env)))
    expect(inputs.filter(name => !textOf('docs/ci.md').includes(`\`${name}\``))).toEqual([])
  })

  const calls = [...shown.map(({ page, yaml }) => [page, yaml] as const), ...workflows.map(path => [path, textOf(path)] as const)].flatMap(
    ([page, yaml]) => callsIn(parse(yaml)).map(call => [page, call.uses, call] as const),
  )

  test('the pages show calls of the action and of reusable workflows', () => expect(calls.length).toBeGreaterThan(4))

  test.each(calls)('%s: %s', (_, uses, call) => {
    const path = /popcorn-audit\/(\.github\/workflows\/[\w-]+\.yml)@/.exec(uses)?.[1]
    const known: Readonly<Record<string, { required?: boolean }>> =
      path === undefined ? action.inputs : parse(textOf(path)).on.workflow_call.inputs
    expect(call.with.filter(name => !Object.hasOwn(known, name))).toEqual([])
    expect(Object.keys(known).filter(name => known[name]?.required === true && !call.with.includes(name))).toEqual([])
  })
})

interface Call {
  readonly uses: string
  readonly with: readonly string[]
}

/** Every `uses` of ours, however deep, with the names of what it is given. */
function callsIn(node: unknown): readonly Call[] {
  if (typeof node !== 'object' || node === null) return []
  const inner = Object.values(node).flatMap(callsIn)
  if (!('uses' in node) || typeof node.uses !== 'string' || !node.uses.includes('/popcorn-audit')) return inner
  return [{ uses: node.uses, with: 'with' in node && typeof node.with === 'object' ? Object.keys(node.with ?? {}) : [] }, ...inner]
}

test('the pre-commit hook calls what there is, for the files of a spec', async () => {
  const [hook, ...more]: readonly Readonly<Record<string, unknown>>[] = parse(textOf('.pre-commit-hooks.yaml'))
  expect(more).toEqual([])
  expect(Object.keys(hook ?? {}).sort()).toEqual(['description', 'entry', 'files', 'id', 'language', 'name', 'pass_filenames'])
  const [program, ...args] = String(hook?.['entry']).split(' ')
  expect(program).toBe('popcorn-audit')
  const [shownArgs] = shown.flatMap(({ yaml }) => (yaml.includes(String(hook?.['id'])) ? [parse(yaml).repos[0].hooks[0].args] : []))
  expect(await runProgram([...args, ...shownArgs])).toMatchObject({ exit: 0, stderr: '' })
  const isForSpec = new RegExp(String(hook?.['files']))
  expect(['spec/architecture.yaml', 'spec/env/dev.yaml', 'src/x.ts', 'docs/spec.yaml'].map(file => isForSpec.test(file))).toEqual([
    true,
    true,
    false,
    false,
  ])
})
