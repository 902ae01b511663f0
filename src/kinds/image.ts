/** What the name of a container image says: registry and repository. Tag and digest are what a pipeline moves, and are dropped. */

export interface Registry {
  readonly account: string
  readonly region: string
}

export interface Repository {
  /** The repository; with the registry before it where that is not the account's own. */
  readonly name: string
  /** Whether it is of the account's own registry in its region. */
  readonly own: boolean
}

/**
 * `[registry/]repository[:tag][@digest]`. The first part is a registry when it has a dot or a port or is localhost (the rule of
 * Docker's reference grammar); else the registry is Docker Hub.
 */
export function repositoryOf(image: string, { account, region }: Registry): Repository {
  // The suffix is a symbol where the region is not known; outside of China it is this one.
  const path = untagged(image.replaceAll('‹AWS::URLSuffix›', 'amazonaws.com'))
  const slash = path.indexOf('/')
  const first = slash === -1 ? '' : path.slice(0, slash)
  const isOwn = hostsOf({ account, region }).includes(first)
  return { name: isOwn ? path.slice(slash + 1) : path, own: isOwn }
}

/** ECR user guide, Registry concepts and Dual-stack endpoints: `<account>.dkr.ecr.<region>.amazonaws.com`, `<account>.dkr-ecr.<region>.on.aws`. */
function hostsOf({ account, region }: Registry): readonly string[] {
  const suffix = region.startsWith('cn-') ? ['amazonaws.com.cn', 'on.amazonwebservices.com.cn'] : ['amazonaws.com', 'on.aws']
  const [plain, dual] = suffix
  return [`${account}.dkr.ecr.${region}.${plain}`, `${account}.dkr.ecr-fips.${region}.${plain}`, `${account}.dkr-ecr.${region}.${dual}`]
}

/** In a template a part may be a hole (template.ts), in which a colon or a slash separates nothing. */
function untagged(image: string): string {
  const hidden = image.replaceAll(/‹[^›]*›/g, hole => '\u0000'.repeat(hole.length))
  const end = hidden.includes('@') ? hidden.indexOf('@') : hidden.length
  const colon = hidden.lastIndexOf(':', end - 1)
  return image.slice(0, colon > hidden.lastIndexOf('/', end - 1) ? colon : end)
}

interface Container {
  readonly image?: string | undefined
  readonly portMappings?: readonly { readonly containerPort?: number | undefined; readonly protocol?: string | undefined }[] | undefined
}

/**
 * X-Ray developer guide, Running the X-Ray daemon on Amazon ECS: a container of the image `amazon/aws-xray-daemon` (or one of your
 * own, `xray-daemon`) that listens on port 2000 by UDP.
 */
export function isXRayDaemon({ image, portMappings }: Container): boolean {
  const repository =
    untagged(image ?? '')
      .split('/')
      .at(-1) ?? ''
  const listens = portMappings?.some(mapping => mapping.containerPort === 2000 && mapping.protocol === 'udp') === true
  return /(^|-)xray-daemon$/.test(repository) || listens
}
