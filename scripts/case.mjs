/**
 * `npm run case -- DIR [NAME] [--env ENV] [--expected AUDIT.json]`: makes of evidence with its spec (`record --out DIR --anonymize` writes
 * both) a permanent test, test/cases/NAME. What is expected is what the audit finds now, or what AUDIT.json says it should.
 */
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { giveUp, setup } from './setup.mjs'
import { runProgram } from './stage.mjs'

const started = process.cwd()
setup()
const options = { env: { type: 'string' }, expected: { type: 'string' } }
const { values, positionals } = parseArgs({ options, allowPositionals: true })
const [given, name = basename(resolve(started, given ?? ''))] = positionals
if (given === undefined) giveUp('Say which folder: npm run case -- DIR [NAME] [--env ENV] [--expected AUDIT.json]')
const from = resolve(started, given)
if (!existsSync(join(from, 'manifest.json'))) giveUp(`${given} is no evidence: it has no manifest.json.`)
if (!existsSync(join(from, 'spec'))) giveUp(`${given} has no spec: record it with --anonymize, or copy the spec to ${given}/spec.`)
if (!/^[a-z0-9-]+$/.test(name)) giveUp(`A case is named in small letters, digits and hyphens: npm run case -- ${given} NAME`)
const to = `test/cases/${name}`
if (existsSync(to)) giveUp(`${to} is there already.`)

const environment = values.env ?? onlyEnvironment()
await build()
for (const part of ['manifest.json', 'calls', 'spec']) cpSync(join(from, part), join(to, part), { recursive: true })
try {
  const {
    environment: env,
    findings,
    summary,
    verdict,
  } = expectation(values.expected === undefined ? await audited() : JSON.parse(readFileSync(resolve(started, values.expected), 'utf8')))
  writeFileSync(`${to}/expected.json`, `${JSON.stringify({ environment: env, verdict, summary, findings }, null, 2)}\n`)
  console.log(`${to}: ${verdict}, ${findings.length} findings. Read ${to}/expected.json: it is what npm test holds from now on.`)
} catch (error) {
  rmSync(to, { recursive: true })
  giveUp(error.message)
}

function onlyEnvironment() {
  const all = readdirSync(join(from, 'spec', 'env')).map(file => basename(file, '.yaml'))
  return all.length === 1 ? all[0] : giveUp(`The spec has several environments: --env ${all.join(' or ')}.`)
}

async function audited() {
  const file = `${to}/audit.json`
  const { finishedAt } = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'))
  const flags = ['--on', to, '--spec', `${to}/spec`, '--env', environment, '--as-of', finishedAt, '--report', `json=${file}`]
  const { code, output } = await runProgram(process.execPath, ['dist/cli.js', 'audit', ...flags])
  if (![0, 1, 3].includes(code)) throw new Error(`The audit ended with ${code}.\n${output}`)
  const audit = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return audit
}

/** What a case holds of an audit: no message, no line, no identifier, so that better words change no case. */
function expectation({ architecture, verdict, summary, findings }) {
  return {
    environment: architecture.environment,
    verdict,
    summary,
    findings: findings.map(({ rule, verdict, severity, change, resource, property, item, expected, actual }) => ({
      rule,
      verdict,
      severity,
      change,
      resource: { type: resource.type, name: resource.name },
      property,
      item,
      expected,
      actual,
    })),
  }
}
