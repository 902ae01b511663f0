/** `npm run update`: rewrites every golden, and docs/transcript.md where there are an emulator and a browser. Reviewers read what changed. */
import { build } from './build.mjs'
import { packed, program, unit } from './checks.mjs'
import { setup } from './setup.mjs'
import { runStages } from './stage.mjs'

process.env.UPDATE = '1'
setup()
// Generated sources first: the bundle holds them.
await runStages([unit], 1)
await build()
await runStages([program, packed], 1)
