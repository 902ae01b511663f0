import { defineConfig } from 'vitest/config'

/** `unit` needs nothing, `faults` the recorded accounts, `program` the built dist/, `package` npm, `emulator` the virtual environment of scripts/venv.mjs. */
const projects = {
  unit: ['src/**/*.test.ts', 'rules/**/*.test.ts', 'infra/**/*.test.ts', 'test/*.test.ts', 'test/report/**/*.test.ts'],
  program: ['test/cli/**/*.test.ts'],
  faults: ['test/faults/**/*.test.ts', 'test/leaves/**/*.test.ts'],
  package: ['test/package/**/*.test.ts'],
  emulator: ['test/account/**/*.test.ts', 'test/drift/**/*.test.ts', 'test/live/**/*.test.ts'],
}

export default defineConfig({
  test: {
    // The machine has two cores, and the stages already run side by side.
    maxWorkers: 2,
    projects: Object.entries(projects).map(([name, include]) => ({
      test: {
        name,
        include,
        env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        ...(name === 'emulator' && { globalSetup: ['test/account/setup.ts'] }),
        testTimeout: name === 'unit' ? 10_000 : 120_000,
      },
    })),
  },
})
