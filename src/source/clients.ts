/** The SDK's clients, each loaded when it is first called: loading all of them takes longer than most audits wait for AWS. */
import type { ServiceName } from './call.ts'

/** What is used of an SDK client. */
export interface Client {
  readonly send: (command: object, options: { readonly abortSignal: AbortSignal }) => Promise<unknown>
  readonly middlewareStack: {
    readonly add: (
      middleware: unknown,
      options: { readonly step: 'initialize' | 'deserialize'; readonly name: string; readonly priority: 'high' | 'low' },
    ) => void
  }
  readonly config: { readonly credentials: () => Promise<unknown>; readonly protocol: { readonly getShapeId: () => string } }
}

/** A service's client and its commands by name. */
export interface Sdk {
  readonly client: (config: object) => Client
  readonly command: (operation: string, input: unknown) => object
}

/** Written out, so that a bundler sees each. */
const modules: Readonly<Record<ServiceName, () => Promise<object>>> = {
  acm: () => import('@aws-sdk/client-acm'),
  'application-auto-scaling': () => import('@aws-sdk/client-application-auto-scaling'),
  cloudfront: () => import('@aws-sdk/client-cloudfront'),
  cloudwatch: () => import('@aws-sdk/client-cloudwatch'),
  'cloudwatch-logs': () => import('@aws-sdk/client-cloudwatch-logs'),
  ec2: () => import('@aws-sdk/client-ec2'),
  ecr: () => import('@aws-sdk/client-ecr'),
  ecs: () => import('@aws-sdk/client-ecs'),
  'elastic-load-balancing-v2': () => import('@aws-sdk/client-elastic-load-balancing-v2'),
  elasticache: () => import('@aws-sdk/client-elasticache'),
  iam: () => import('@aws-sdk/client-iam'),
  rds: () => import('@aws-sdk/client-rds'),
  'resource-groups-tagging-api': () => import('@aws-sdk/client-resource-groups-tagging-api'),
  'route-53': () => import('@aws-sdk/client-route-53'),
  s3: () => import('@aws-sdk/client-s3'),
  scheduler: () => import('@aws-sdk/client-scheduler'),
  servicediscovery: () => import('@aws-sdk/client-servicediscovery'),
  sns: () => import('@aws-sdk/client-sns'),
  sts: () => import('@aws-sdk/client-sts'),
}

/** Loads a service's client. Throws when the SDK has no such command: a read's table is wrong. */
export async function sdkOf(service: ServiceName): Promise<Sdk> {
  const module = await modules[service]()
  const client = constructorOf(module, Object.keys(module).find(name => /^[A-Z].*Client$/.test(name)) ?? 'Client')
  return {
    // Every client of the SDK is a Smithy client: held by the tests that send through it.
    client: config => new client(config) as Client,
    command: (operation, input) => new (constructorOf(module, `${operation}Command`))(input),
  }
}

function constructorOf(module: object, name: string): new (argument: unknown) => object {
  const found: unknown = Reflect.get(module, name)
  if (typeof found !== 'function') throw new Error(`the SDK has no ${name}`)
  // What a client package exports under `…Client` and `…Command` are classes with one argument.
  return found as new (
    argument: unknown,
  ) => object
}
