import { defineConfig } from 'vitest/config'

/**
 * `unit` needs nothing and is quick; `properties` compares the algebra and the reachability with oracles; `templates` synthesises the
 * deployer and reads foreign templates; `recorded` audits the recorded accounts, faults and leaves; `reports` holds every format to its
 * validator; `program` needs the built dist/, `package` npm and in part the emulator, `emulator` the virtual environment of scripts/venv.mjs.
 */
const projects: Readonly<Record<string, readonly string[]>> = {
  unit: ['src/**/*.test.ts', 'rules/**/*.test.ts', 'test/*.test.ts', 'infra/kafka-user-data.test.ts', 'infra/audit-job/lambda/*.test.ts'],
  properties: [
    'src/traffic/oracle.test.ts',
    'src/traffic/reach/reach.oracle.test.ts',
    'src/review/drops.test.ts',
    'src/review/meaning.test.ts',
  ],
  templates: ['infra/**/*.test.ts', 'test/templates/**/*.test.ts', 'test/policy/**/*.test.ts', 'test/foreign-templates.test.ts'],
  recorded: ['test/faults/**/*.test.ts', 'test/leaves/**/*.test.ts', 'test/cases/**/*.test.ts', 'test/fuzz/**/*.test.ts'],
  reports: ['test/report/**/*.test.ts'],
  program: ['test/cli/**/*.test.ts'],
  package: ['test/package/**/*.test.ts'],
  emulator: [
    'test/account/**/*.test.ts',
    'test/drift/**/*.test.ts',
    'test/live/**/*.test.ts',
    'test/emulators/**/*.test.ts',
    'test/audit-job/**/*.test.ts',
    'test/interpreter/**/*.test.ts',
  ],
}

/** A file is of one project: of the quick one only what no other names. */
const elsewhere = [...(projects['properties'] ?? []), 'test/foreign-templates.test.ts']

export default defineConfig({
  test: {
    // The machine has two cores, and the stages already run side by side.
    maxWorkers: 2,
    projects: Object.entries(projects).map(([name, include]) => ({
      test: {
        name,
        include: [...include],
        exclude: [
          '**/node_modules/**',
          ...(name === 'unit'
            ? elsewhere
            : name === 'templates'
              ? ['infra/kafka-user-data.test.ts', 'infra/audit-job/lambda/*.test.ts']
              : []),
        ],
        env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        ...(name === 'emulator' && { globalSetup: ['test/account/setup.ts'] }),
        ...(name === 'package' && { globalSetup: ['test/package/setup.ts'] }),
        // One world for all quick files: loading it for each took longer than the tests (198 s of 315).
        ...(name === 'unit' && { isolate: false }),
        // Generous: other work shares the machine, and no test is about time.
        testTimeout: name === 'unit' ? 60_000 : 600_000,
        hookTimeout: 600_000,
      },
    })),
  },
})
