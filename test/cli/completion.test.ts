/** Completion as a shell runs it: bash for real, zsh and fish where they are installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cli, root } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'popcorn-completion-'))
afterAll(() => rmSync(folder, { recursive: true }))

symlinkSync(cli, join(folder, 'popcorn-audit'))
const home = join(folder, 'home')
mkdirSync(join(home, 'audits'), { recursive: true })
writeFileSync(join(home, 'audit one.json'), '')
symlinkSync(join(root, 'spec'), join(home, 'spec'))

const env = { PATH: [folder, process.env['PATH'] ?? ''].join(delimiter), LC_ALL: 'C', HOME: home }
const has = (shell: string) => spawnSync(shell, ['--version']).error === undefined
const script = (shell: string) => execFileSync(process.execPath, [cli, 'completion', shell], { encoding: 'utf8' })

/** Words in single quotes, as bash would have split them; the last is the one being typed. */
const quoted = (words: readonly string[]) => words.map(word => `'${word}'`).join(' ')

describe.skipIf(!has('bash'))('in bash', () => {
  const file = join(folder, 'completion.bash')
  writeFileSync(file, script('bash'))

  function completed(words: readonly string[]): readonly string[] {
    const lines = [
      `source '${file}'`,
      `COMP_WORDS=(${quoted(['popcorn-audit', ...words])})`,
      `COMP_CWORD=${words.length}`,
      '_popcorn_audit',
      `printf '%s\\n' "\${COMPREPLY[@]}"`,
    ]
    return execFileSync('bash', ['--norc', '-c', lines.join('\n')], { cwd: home, env, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
  }

  test.each([
    ['a command', ['exp'], ['explain']],
    ['flags', ['audit', '--ba'], ['--base', '--baseline']],
    ['a value', ['audit', '--fail-on', 'cri'], ['critical']],
    ['what the spec has', ['audit', '--env', ''], ['dev', 'prod']],
    ['a type: what bash replaces begins after the last colon', ['audit', '--only', 'AWS', '::', 'RDS', '::', 'DBI'], ['DBInstance']],
    ['a file after =, with a space in its name', ['audit', '--report', 'json', '=', 'au'], ['audits', 'audit one.json']],
    ['a value after =', ['audit', '--fail-on', '=', 'cri'], ['critical']],
    ['a folder', ['record', '--out', 'au'], ['audits']],
    ['nothing', ['nothing', 'x'], []],
  ])('%s', (_, words, expected) => expect([...completed(words)].sort()).toEqual([...expected].sort()))

  test('the program has registered itself', () => {
    const shown = execFileSync('bash', ['--norc', '-c', `source '${file}'; complete -p popcorn-audit`], { env, encoding: 'utf8' })
    expect(shown.trim()).toBe('complete -F _popcorn_audit popcorn-audit')
  })
})

for (const shell of ['zsh', 'fish']) if (!has(shell)) console.warn(`skipped: completion in ${shell}, which is not installed`)

test.skipIf(!has('zsh'))('zsh reads its script', () => {
  writeFileSync(join(folder, '_popcorn-audit'), script('zsh'))
  execFileSync('zsh', ['-n', join(folder, '_popcorn-audit')], { env })
  const registered = `autoload -U compinit; compinit -D; source '${join(folder, '_popcorn-audit')}'; print $_comps[popcorn-audit]`
  expect(execFileSync('zsh', ['-f', '-c', registered], { env, encoding: 'utf8' }).trim()).toBe('_popcorn_audit')
})

test.skipIf(!has('fish'))('fish completes by its script', () => {
  const file = join(folder, 'completion.fish')
  writeFileSync(file, script('fish'))
  const completed = (line: string) =>
    execFileSync('fish', ['--no-config', '-c', `source '${file}'; complete --do-complete '${line}'`], { cwd: home, env, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map(one => one.split('\t')[0])
  expect(completed('popcorn-audit exp')).toEqual(['explain'])
  expect(completed('popcorn-audit audit --env ')).toEqual(['dev', 'prod'])
  expect(completed('popcorn-audit audit --report json=audi')).toEqual(['json=audit one.json', 'json=audits/'])
})
