/** Holds a session to reading: a command that is not on the list of declared reads never reaches the wire. */
import type { AnyRead, ServiceName } from './call.ts'

/** Reads that would bring secrets home: user data, passwords, console output, bodies of objects and of logs, values of parameters. */
const revealing = new RegExp(
  `^(${[
    'DescribeInstanceAttribute',
    'DescribeLaunchTemplateVersions',
    'GetAccessKey',
    'GetAuthorizationToken',
    'GetConsole',
    'GetFederationToken',
    'GetLog',
    'GetObject$',
    'GetParameter',
    'GetPasswordData',
    'GetSecretValue',
    'GetSessionToken',
  ].join('|')})`,
)

/** A command as the SDK's middleware sees it: `DescribeVpcsCommand`. */
export interface Context {
  readonly commandName?: string
}

/** Throws when a declared read is no read, or one that reveals secrets. That is a bug in a table, so it is no UserError. */
export function provenReads(reads: readonly AnyRead[]): void {
  for (const { service, operation } of reads) {
    if (!/^(Describe|List|Get)[A-Z]/.test(operation))
      throw new Error(`${service}:${operation} is declared as a read, and its name is none of one`)
    if (revealing.test(operation)) throw new Error(`${service}:${operation} reveals secrets and must not be declared`)
  }
}

/** A middleware for the SDK's `initialize` step, before anything is serialised, signed or sent. Throws for what is not declared. */
export function guard(reads: readonly AnyRead[], service: ServiceName) {
  const allowed = new Set(reads.filter(read => read.service === service).map(read => `${read.operation}Command`))
  return <Args, Result>(next: (args: Args) => Promise<Result>, context: Context) =>
    (args: Args): Promise<Result> => {
      const command = context.commandName ?? 'a command without a name'
      if (allowed.has(command)) return next(args)
      throw Object.assign(new Error(`${service}: ${command} is not a declared read; it was not sent`), { name: refused })
    }
}

/** The name of the error by which a refused command is told from what AWS and the network do. */
export const refused = 'RefusedCommand'
