/** `npm test`: installs what is needed, the emulator included, and runs every test. Ends with `N passed, N failed`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { build } from './build.mjs'
import { emulatorStage, format, lint, packed, program, properties, recorded, reports, templates, types, unit, unused } from './checks.mjs'
import { setup } from './setup.mjs'
import { runProgram, runStages, secondsSince } from './stage.mjs'

const start = Date.now()
setup()
const missing = await emulatorMissing()
await build()
// Two side by side, the longest first: the machine that this is meant for has two cores.
const stages = [emulatorStage(missing), recorded, unit, templates, properties, reports, program, packed, types, lint, format, unused]
const all = await runStages(stages, 2)
const { passed, failed } = all
const line = `${passed} passed, ${failed} failed`
mkdirSync('.cache', { recursive: true })
writeFileSync('.cache/summary', `${line}\n`)
console.log(`all in ${secondsSince(start)}\n${line}`)
process.exitCode = failed === 0 ? 0 : 1

/** Why the emulator cannot be had; null when it is there. */
async function emulatorMissing() {
  if (!existsSync('scripts/venv.mjs')) return 'scripts/venv.mjs is not there'
  const { code, output } = await runProgram(process.execPath, ['scripts/venv.mjs'])
  if (output.trim() !== '') console.log(output.trim())
  return code === 0 ? null : 'the emulator could not be installed: see above'
}
