/** `npm run deploy -- --env dev [--overlay mended] [what cdk deploy takes]`: synthesizes, and hands the templates to the CDK CLI. */
import { fileURLToPath } from 'node:url'
import { runProgram } from './stage.mjs'
import { setup } from './setup.mjs'
import { synthesize } from './synth.mjs'

/** Gives the exit code of the CDK CLI. */
export async function deploy(args) {
  const { out, rest } = await synthesize(args)
  const stacks = rest.some(one => !one.startsWith('-')) && !rest[0]?.startsWith('-') ? [] : ['--all']
  const { code } = await runProgram(
    process.execPath,
    ['node_modules/aws-cdk/bin/cdk', 'deploy', '--app', out, '--no-notices', ...stacks, ...rest],
    {
      show: true,
      env: { CDK_DISABLE_CLI_TELEMETRY: 'true' },
    },
  )
  return code
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup()
  process.exitCode = await deploy(process.argv.slice(2))
}
