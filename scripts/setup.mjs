/** Makes node_modules what package-lock.json says. Needs Node and npm alone; does nothing when all is current. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stampFile = 'node_modules/.popcorn-stamp'
const leastNode = [20, 19]

/** Ends the process with one plain sentence when Node is too old or npm cannot install. */
export function setup() {
  process.chdir(root)
  holdNode()
  // A link leads to packages that others use too: npm ci would empty them. Whoever made the link installs.
  if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() === true) return
  const wanted = stamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  console.log('Installing the packages of package-lock.json (npm ci) …')
  const start = Date.now()
  const { status, error } = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0)
    giveUp(`npm ci did not succeed${error ? ` (${error.message})` : ''}: see above. It needs the network and npm 10 or newer.`)
  writeFileSync(stampFile, wanted)
  console.log(`Installed in ${((Date.now() - start) / 1000).toFixed(0)} s.`)
}

/** The npm that runs this script, where one does. */
const npm = process.env.npm_execpath && process.env.npm_execpath.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']

function holdNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return
  giveUp(`Node ${process.versions.node} is too old: this needs ${leastNode.join('.')} or newer.`)
}

/** Native parts differ between majors of Node and between machines. */
function stamp() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  return `${lock} ${process.versions.node.split('.')[0]} ${process.platform} ${process.arch}\n`
}

export function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup()
