/** A program with nothing of the caller's AWS: credentials and caches of its own, since the CDK's CLI remembers the account of a key. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { credentials, region } from '../account/clients.ts'

export interface Ended {
  readonly code: number
  /** Both streams. */
  readonly output: string
}

/** Runs it against an endpoint; all that it keeps lies in the folder. */
export function runOn(endpoint: string, folder: string, program: string, args: readonly string[]): Promise<Ended> {
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_CONFIG_FILE: join(folder, 'none'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_HOME: join(folder, 'home'),
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    NO_COLOR: '1',
    TMPDIR: folder,
  }
  return new Promise(resolve => {
    const child = execFile(program, args, { env, maxBuffer: 2 ** 24 }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 128, output: `${stderr}${stdout}` }),
    )
  })
}
