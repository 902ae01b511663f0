/** `npm start`: installs, builds, and audits the recorded account in examples/ against spec/ for dev. */
import { build } from './build.mjs'
import { giveUp, setup } from './setup.mjs'
import { runProgram } from './stage.mjs'

setup()
await build()
const command = [
  'audit',
  '--env',
  'dev',
  '--on',
  'examples/dev',
  '--report',
  'terminal',
  '--report',
  'markdown=reports/dev.md',
  '--report',
  'json=reports/dev.json',
]
const { code } = await runProgram(process.execPath, ['dist/cli.js', ...command, ...process.argv.slice(2)], { show: true })
if (![0, 1, 3].includes(code)) giveUp(`The audit ended with ${code}: it did not come to a verdict.`)

const meanings = { 0: 'everything was looked at and is as the spec wants it', 1: 'something deviates', 3: 'something could not be read' }
console.log(`
This was a recorded account (examples/dev), against spec/ for dev.
The same reports: reports/dev.md (for a pull request), reports/dev.json (for programs).
In CI the audit would have ended with exit code ${code}: ${meanings[code]}.

Your own account, read-only:
  node dist/cli.js init my-audit              a small spec to start from
  node dist/cli.js policy                     the least IAM policy that an audit needs
  AWS_PROFILE=… node dist/cli.js audit --spec my-audit/spec`)
