/** `npm run check`: everything that needs no emulator and no package. */
import { build } from './build.mjs'
import { format, lint, program, sampled, types, unit, unused } from './checks.mjs'
import { setup } from './setup.mjs'
import { runStages, secondsSince } from './stage.mjs'

const start = Date.now()
setup()
await build()
const { passed, failed } = await runStages([unit, types, program, sampled, lint, format, unused], 2)
console.log(`${passed} passed, ${failed} failed in ${secondsSince(start)}`)
process.exitCode = failed === 0 ? 0 : 1
