/**
 * Every folder here is one run of the program: `args` (one a line) and what came of it. `npm run update` rewrites what came of it.
 * The first line of `stdout` shows the command.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ended, root, runProgram } from './program.ts'

const here = join(root, 'test', 'cli')
const runs = readdirSync(here).filter(name => existsSync(join(here, name, 'args')))

describe.concurrent('the program answers as in its golden', () => {
  test('there are goldens', ({ expect }) => expect(runs.length).toBeGreaterThan(15))

  test.each(runs)('%s', async name => {
    const folder = join(here, name)
    const args = linesOf(join(folder, 'args'))
    const files = filesOf(args, await runProgram(args))
    if (process.env['UPDATE'] === '1') rewrite(folder, files)
    for (const [file, text] of files) expect(textOf(join(folder, file)), file).toBe(text)
  })
})

function filesOf(args: readonly string[], { stdout, stderr, exit }: Ended) {
  const command = ['$ popcorn-audit', ...args.map(arg => (/^[\w=./:-]+$/.test(arg) ? arg : `'${arg}'`))].join(' ')
  return new Map([
    ['stdout', `${command}\n${stdout}`],
    ['stderr', stderr],
    ['exit', `${exit}\n`],
  ])
}

function rewrite(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files)
    if (text === '') rmSync(join(folder, file), { force: true })
    else writeFileSync(join(folder, file), text)
}

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')

/** A stream that said nothing has no file. */
const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
