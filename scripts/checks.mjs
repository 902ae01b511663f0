/** The stages that `npm run check` and `npm test` share. */
import { existsSync } from 'node:fs'
import { bin, programStage } from './stage.mjs'
import { vitestStage } from './vitest-stage.mjs'

export const types = programStage('types', bin('tsc'), ['-p', '.'])
export const lint = programStage('lint', bin('oxlint'), ['--type-aware', '--deny-warnings'])
export const format = programStage('format', bin('biome'), ['format', '.'])
/** Files, exports and packages that nothing uses. */
export const unused = programStage('unused code', bin('knip'), ['--no-progress'])
/** Tables; no emulator, no build. */
export const unit = vitestStage('unit tests', 'unit')
/** Algebra and reachability against their oracles: a sample while working, all of it in `npm test`. */
export const sampled = vitestStage('properties', 'properties', { POPCORN_RUNS: '10000', POPCORN_NETWORKS: '100' })
export const properties = vitestStage('properties', 'properties')
/** The deployer's own templates, and foreign ones. */
export const templates = vitestStage('templates', 'templates')
/** Every format, held to its validator. */
export const reports = vitestStage('report tests', 'reports')
/** The built program: its goldens. */
export const program = vitestStage('program tests', 'program')
/** Every leaf of the spec and every fault of every call, on the recorded accounts. */
export const recorded = vitestStage('recorded accounts', 'recorded')
/** The packed package, installed elsewhere. */
export const packed = vitestStage('package tests', 'package')

/** On a laptop without the outside tool a stage is skipped, aloud; in CI that is an error. */
export function emulatorStage(missing) {
  if (!existsSync('test/account')) return skippedStage('emulator tests', 'test/account is not there')
  if (missing !== null) return skippedStage('emulator tests', missing)
  return vitestStage('emulator tests', 'emulator')
}

function skippedStage(name, why) {
  const inCi = process.env.CI === 'true'
  return { name, run: () => ({ passed: 0, failed: inCi ? 1 : 0, output: why, skipped: inCi ? undefined : why }) }
}
