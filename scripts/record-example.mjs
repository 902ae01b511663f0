/** Records the accounts of this repository again: `examples/dev`, which `npm start` audits, and `test/evidence/`. Needs the emulator. */
import { readFileSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { giveUp, setup } from './setup.mjs'
import { venv } from './venv.mjs'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
setup()
venv()
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const bundle = `.cache/record-${process.pid}.mjs`
const rolldown = await import('rolldown')
// Our own TypeScript alone: packages are loaded from node_modules.
await rolldown.build({
  input: 'test/live/record.ts',
  platform: 'node',
  logLevel: 'warn',
  external: id => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id) && id !== 'test/live/record.ts',
  output: { file: bundle, format: 'esm', codeSplitting: false },
})
try {
  const { recordAll } = await import(pathToFileURL(bundle).href)
  for (const [folder, audit] of await recordAll(version)) {
    console.log(`${folder}: ${audit.source.calls} calls, ${audit.summary.claims} claims, ${audit.findings.length} findings`)
    const unread = audit.ledger.filter(({ error }) => error !== null)
    if (unread.length > 0) giveUp(`not read: ${unread.map(({ call, error }) => `${call} (${error.message})`).join(', ')}`)
    if (folder.startsWith('examples/')) for (const { message, resource } of audit.findings) console.log(`  ${resource.name}: ${message}`)
  }
} finally {
  rmSync(bundle, { force: true })
}
