/** `npm run deploy -- --env dev [--overlay mended] [what cdk deploy takes]`: synthesizes, and hands the templates to the CDK CLI. */
import { runProgram } from './stage.mjs'
import { setup } from './setup.mjs'
import { synthesize } from './synth.mjs'

setup()
const { out, rest } = await synthesize(process.argv.slice(2))
const stacks = rest.some(one => !one.startsWith('-')) && !rest[0]?.startsWith('-') ? [] : ['--all']
const { code } = await runProgram(
  process.execPath,
  ['node_modules/aws-cdk/bin/cdk', 'deploy', '--app', out, '--no-notices', ...stacks, ...rest],
  {
    show: true,
    env: { CDK_DISABLE_CLI_TELEMETRY: 'true' },
  },
)
process.exitCode = code
