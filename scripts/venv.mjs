/** The emulator's own Python environment, in `.venv/`: exactly what test/account/requirements.txt pins. Does nothing when all is current. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { giveUp, root } from './setup.mjs'

const requirements = 'test/account/requirements.txt'
const stampFile = '.venv/.popcorn-stamp'
const leastPython = [3, 11]
const inVenv = process.platform === 'win32' ? '.venv/Scripts/python.exe' : '.venv/bin/python'

/** Ends the process with one plain sentence when there is no Python that is new enough, or pip cannot install. */
export function venv() {
  process.chdir(root)
  const python = newEnough()
  const wanted = `${createHash('sha256').update(readFileSync(requirements)).digest('hex')} ${python.version.join('.')}\n`
  if (existsSync(inVenv) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  const start = Date.now()
  rmSync('.venv', { recursive: true, force: true })
  must(
    run(python.command, ['-m', 'venv', '.venv']),
    'the virtual environment could not be made (on Debian and Ubuntu: install python3-venv)',
  )
  const install = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--disable-pip-version-check', '-r', requirements]
  must(run(inVenv, install), 'pip could not install the emulator: it needs the network')
  writeFileSync(stampFile, wanted)
  console.log(`Installed the emulator (${requirements}) in ${((Date.now() - start) / 1000).toFixed(0)} s.`)
}

/** The first Python on the path that is new enough; `PYTHON` names another. */
function newEnough() {
  const names = process.env.PYTHON ? [process.env.PYTHON] : ['python3', 'python3.13', 'python3.12', 'python3.11', 'python']
  const found = names.map(command => ({ command, version: versionOf(command) })).filter(({ version }) => version !== null)
  const python = found.find(({ version: [major, minor] }) => major === leastPython[0] && minor >= leastPython[1])
  if (python !== undefined) return python
  const least = `Python ${leastPython.join('.')} or newer`
  if (found.length === 0) return giveUp(`The emulator needs ${least}, and there is no ${names.join(', ')}. PYTHON=… may name one.`)
  const old = found.map(({ command, version }) => `${command} is ${version.join('.')}`).join(', ')
  return giveUp(`The emulator needs ${least}: ${old}. PYTHON=… may name another.`)
}

function versionOf(command) {
  const { status, output } = run(command, ['-c', 'import sys; print(*sys.version_info[:3])'])
  return status === 0 && /^\d+ \d+ \d+\s*$/.test(output) ? output.trim().split(' ').map(Number) : null
}

function run(command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return { status, output: error === undefined ? `${stdout}${stderr}` : error.message }
}

function must({ status, output }, sentence) {
  if (status === 0) return
  rmSync('.venv', { recursive: true, force: true })
  giveUp(`${output.trim()}\n${sentence}.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) venv()
