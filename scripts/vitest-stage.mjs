/** A stage that is one vitest project, with the number of its tests. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { bin, runProgram } from './stage.mjs'

export function vitestStage(name, project, env = {}) {
  return {
    name,
    run: async () => {
      const file = `.cache/vitest-${project}.json`
      mkdirSync('.cache', { recursive: true })
      rmSync(file, { force: true })
      const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      const { code, output } = await runProgram(bin('vitest'), args, { env: { ...env, NO_COLOR: '1' } })
      return { ...countsIn(file, code), output }
    },
  }
}

/** A run that says it failed has failed, whatever it counted: a file that does not load has no failed test. */
function countsIn(file, code) {
  const { numPassedTests, numFailedTests } = read(file)
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests)
  return { passed: numPassedTests, failed: numPassedTests + failed === 0 ? 1 : failed }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 }
  }
}
