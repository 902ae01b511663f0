/** The licences of the packages whose code is in the bundle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentsFile } from './build.mjs'
import { giveUp } from './setup.mjs'

/** One text over all packages, in the order of their names. Ends the process for a package without a licence. */
export function noticesText() {
  const folders = new Set(Object.values(JSON.parse(readFileSync(contentsFile, 'utf8'))).flat())
  if (folders.size === 0) giveUp('The bundle names no package: the notices would be empty.')
  return `This program contains the following packages.\n\n${Array.from(folders)
    .sort((a, b) => (a < b ? -1 : 1))
    .map(notice)
    .join('\n')}`
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry))
  if (file === undefined && license === undefined) giveUp(`${name} states no licence.`)
  const notices = join(folder, 'NOTICE')
  const texts = [
    file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim(),
    existsSync(notices) ? readFileSync(notices, 'utf8').trim() : '',
  ]
  return [`== ${name} ${version} (${license})`, ...texts.filter(text => text !== ''), ''].join('\n')
}
