/** Before `npm pack`: the bundle, its types, and the licences of what is bundled. */
import { rmSync, writeFileSync } from 'node:fs'
import { build } from './build.mjs'
import { noticesText } from './notices.mjs'
import { giveUp, setup } from './setup.mjs'
import { bin, runProgram } from './stage.mjs'

setup()
await build()
rmSync('dist/types', { recursive: true, force: true })
const { code, output } = await runProgram(bin('tsc'), ['-p', 'tsconfig.build.json'])
if (code !== 0) giveUp(`The types could not be made:\n${output}`)
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesText())
