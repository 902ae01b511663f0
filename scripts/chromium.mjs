/** A browser for the tests of the HTML report: the system's, or Debian's package. Does nothing when there is one. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The path of the browser; null when there is none. CHROMIUM names another. */
export const chromiumPath = () => process.env.CHROMIUM ?? places.find(existsSync) ?? null

function install() {
  if (spawnSync('apt-get', ['--version']).error !== undefined) return
  const command = ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium']
  const [program, ...args] = process.getuid?.() === 0 ? command : ['sudo', '--non-interactive', ...command]
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (chromiumPath() === null) install()
  if (chromiumPath() === null) {
    console.error('There is no Chromium, and it could not be installed: apt-get install chromium, or name one with CHROMIUM=….')
    process.exitCode = 1
  }
}
