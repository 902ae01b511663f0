/** Credentials of a role in another account, for a session of its own. */
import { sdkOf } from './clients.ts'
import { own } from './json.ts'

export interface RoleRequest {
  readonly roleArn: string
  /** What the role's trust policy asks for (IAM User Guide, "How to use an external ID"). */
  readonly externalId: string | null
  readonly region: string
  readonly requestSeconds?: number
}

export interface RoleCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

/**
 * A provider that assumes the role with the credentials of the environment, for an hour: the longest that one assumed role may assume
 * another (role chaining, IAM User Guide). The SDK keeps what it gives until it expires. Throws STS's error.
 */
export function assumedRole({ roleArn, externalId, region, requestSeconds = 20 }: RoleRequest): () => Promise<RoleCredentials> {
  return async () => {
    const sdk = await sdkOf('sts')
    const client = sdk.client({ region })
    const input = {
      RoleArn: roleArn,
      RoleSessionName: 'popcorn-audit',
      DurationSeconds: 3600,
      ...(externalId !== null && { ExternalId: externalId }),
    }
    const output = await client.send(sdk.command('AssumeRole', input), { abortSignal: AbortSignal.timeout(requestSeconds * 1000) })
    return credentialsIn(output, roleArn)
  }
}

function credentialsIn(output: unknown, roleArn: string): RoleCredentials {
  const credentials = own(output, 'Credentials')
  const [accessKeyId, secretAccessKey, sessionToken] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map(key => own(credentials, key))
  const expiration = own(credentials, 'Expiration')
  if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string' || typeof sessionToken !== 'string')
    throw Object.assign(new Error(`STS gave no credentials for ${roleArn}`), { name: 'CredentialsProviderError' })
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken,
    expiration: expiration instanceof Date ? expiration : new Date(Date.now() + 3_000_000),
  }
}
