/** The folders import only as design says: an arrow that goes back, or a package out of its place, fails here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrows, folderOf, importsOf, touchesProcess, wrongArrow } from './arrows.ts'

/** Product code: tests, and what only tests use (stubs, and these), may import what they like. */
const testOnly = [
  'rules/rule-table.ts',
  'rules/review/review-table.ts',
  'src/kinds/fact-table.ts',
  'src/kinds/recorded-answers.ts',
  'src/source/evidence/world.ts',
  'src/spec/example.ts',
  'src/kinds/all-facts.ts',
  'infra/mutations.ts',
  'infra/mutation-edits.ts',
  'infra/mutation-values.ts',
  'infra/audit-job/lambda/example-job.ts',
  'infra/audit-job/lambda/memory-store.ts',
  'infra/audit-job/example-jobs.ts',
]
const isProduct = (file: string) =>
  /\.(ts|js)$/.test(file) &&
  !/(\.(test|bench|generated)|-stub)\.(ts|js)$|\.generated\.d\.ts$/.test(file) &&
  !testOnly.includes(file) &&
  !/^src\/traffic\/(arbitrary|oracle)\.ts$/.test(file)

const files = ['src', 'rules', 'infra'].filter(existsSync).flatMap(folder =>
  readdirSync(folder, { recursive: true })
    .map(name => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter(isProduct),
)
const code = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))

describe('the imports of the product', () => {
  test('there are many files to look at', () => expect(files.length).toBeGreaterThan(100))

  test('every file stands in a folder of the table', () => expect(files.filter(file => folderOf(file) === null)).toEqual([]))

  test('every arrow is in the table', () => {
    const wrong = [...code].flatMap(([file, text]) => importsOf(file, text).flatMap(one => wrongArrow(one) ?? []))
    expect(wrong).toEqual([])
  })

  test('every relative import names a file that is there, with its ending', () => {
    const targets = [...code].flatMap(([file, text]) => importsOf(file, text).filter(one => one.relative))
    expect(targets.filter(({ target }) => !existsSync(target))).toEqual([])
  })

  test('only src/cli touches the process', () => {
    expect([...code].filter(([file, text]) => touchesProcess(file, text)).map(([file]) => file)).toEqual([])
  })

  test('every arrow has a reason', () => {
    const reasons = Object.values(arrows).flatMap(({ folders, packages }) => [...Object.values(folders), ...Object.values(packages)])
    expect(reasons.filter(reason => reason.trim() === '')).toEqual([])
  })
})

describe('a planted arrow is caught', () => {
  test.each([
    ['src/model/claim.ts', "import { x } from '../spec/index.ts'", 'src/model must not import src/spec/index.ts'],
    ['src/kinds/vpc.ts', "import { Vpc } from '@aws-sdk/client-ec2'", 'src/kinds must not import @aws-sdk/client-ec2 at run time'],
    ['src/kinds/vpc.ts', "import type { Call } from '../source/call.ts'", 'src/kinds must not import src/source/call.ts'],
    ['src/report/json.ts', "export * from '../compare/index.ts'", 'src/report must not import src/compare/index.ts'],
    ['src/compare/judge.ts', "const x = await import('../cli/run.ts')", 'src/compare must not import src/cli/run.ts'],
    ['src/audit.ts', "import { run } from './cli/run.ts'", 'src/audit.ts must not import src/cli/run.ts'],
    ['infra/stack.ts', "import vpc from '../src/kinds/vpc.ts'", 'infra must not import src/kinds/vpc.ts'],
    ['src/compare/pair.ts', "import { readFileSync } from 'node:fs'", 'src/compare must not import node:fs'],
    ['src/model/fact.ts', "import {\n  one,\n  two,\n} from 'yaml'", 'src/model must not import yaml at run time'],
  ])('%s: %s', (file, text, problem) => {
    expect(importsOf(file, text).map(wrongArrow)).toEqual([`${file}: ${problem}`])
  })

  test.each([
    ['src/kinds/vpc.ts', "import type { Vpc } from '@aws-sdk/client-ec2'"],
    ['src/source/clients.ts', "x = () => import('@aws-sdk/client-rds')"],
    ['rules/data/x.ts', "import { defineRule } from '../../src/compare/index.ts'"],
    ['src/kinds/vpc.ts', "import './subnet.ts'"],
  ])('and one that is allowed is not: %s: %s', (file, text) => {
    expect(importsOf(file, text).map(wrongArrow)).toEqual([null])
  })

  test.each([
    ['src/compare/pair.ts', 'const home = process.env.HOME', true],
    ['src/spec/files.ts', "process['exit'](1)", true],
    ['src/cli/main.ts', 'process.exit(1)', false],
    ['src/spec/files.ts', '// process.env is not read', false],
    ['src/spec/files.ts', 'const x = this.process.env', false],
  ])('%s with %s touches the process: %s', (file, text, touches) => expect(touchesProcess(file, text)).toBe(touches))
})
