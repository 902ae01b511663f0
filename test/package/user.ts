/** A new user at a shell: what is typed is really run, and written down with what came of it. */
import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface User {
  /** What was typed and printed so far, as a page. */
  readonly page: () => string
  readonly say: (text: string) => void
  /** Runs a command line in bash; `shown` is what stands in the page where the output says nothing. */
  readonly type: (line: string, options?: { readonly cwd?: string; readonly shown?: 'no output' }) => Promise<Ended>
  /** A block of text that is not a command. */
  readonly show: (language: string, text: string) => void
}

export interface Ended {
  readonly stdout: string
  readonly exit: number
}

/** `folder` is empty and becomes the user's; `aws` is the command that runs a printed restore command. */
export function userIn(folder: string, env: Readonly<Record<string, string>>): User {
  const parts: string[] = []
  const surroundings = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', HOME: folder, npm_config_offline: 'true', ...env }
  const type: User['type'] = (line, { cwd = '.', shown } = {}) =>
    new Promise(resolve => {
      execFile('bash', ['-c', line], { cwd: join(folder, cwd), env: surroundings }, (error, stdout, stderr) => {
        const exit = error === null ? 0 : Number(error.code)
        const output = shown === 'no output' ? '' : timeless(`${stdout}${stderr}`)
        const ending = exit === 0 ? '' : `(exit code ${exit})\n`
        parts.push(`\`\`\`console\n$ ${line}\n${output}${ending}\`\`\``)
        resolve({ stdout: `${stdout}${stderr}`, exit })
      })
    })
  return {
    page: () => `${parts.join('\n\n')}\n`,
    say: text => void parts.push(text),
    type,
    show: (language, text) => void parts.push(`\`\`\`${language}\n${text.trimEnd()}\n\`\`\``),
  }
}

/** The day of the run is no part of the page. */
const timeless = (text: string) => text.replaceAll(/\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '2026-11-25T09:00:00.000Z')

/** The folder of an `aws` for the path: none where the AWS CLI is installed, else one that works by botocore's models. */
export function awsFolder(root: string, below: string, hasCli: boolean): string {
  if (hasCli) return ''
  const folder = join(below, 'bin')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'aws'),
    `#!/bin/sh\nexec '${join(root, '.venv/bin/python')}' '${join(root, 'test/package/aws_by_botocore.py')}' "$@"\n`,
  )
  chmodSync(join(folder, 'aws'), 0o755)
  return `${folder}${delimiter}`
}
