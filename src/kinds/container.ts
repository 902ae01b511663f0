/** What a container of a task definition says, the same of an answer and of a template. */

export interface PortMapping {
  readonly port?: number | undefined
  /** `8080-8090`, in the place of a port. */
  readonly range?: string | undefined
  readonly protocol?: string | undefined
}

/** A port of TCP by its number; one of UDP alone, and a range, as texts that equal no number. */
export type Port = number | string

/**
 * The one container port; several are judged as none of them alone. Null: it has none. Undefined: a mapping does not say which.
 * API reference, ECS PortMapping: a port or a range; the protocol is tcp unless it is said to be udp.
 */
export function portOf(mappings: readonly PortMapping[]): Port | readonly Port[] | null | undefined {
  const overTcp = new Set(mappings.filter(one => !isUdp(one)).map(({ port }) => port))
  const told = mappings.map((one): Port | undefined => {
    const own = one.port ?? one.range
    return isUdp(one) && own !== undefined && !overTcp.has(one.port) ? `${own}/udp` : own
  })
  const ports = [...new Set(told)].filter(port => port !== undefined)
  if (told.includes(undefined)) return undefined
  const [only, ...others] = ports.sort((a, b) => Number.parseInt(String(a), 10) - Number.parseInt(String(b), 10))
  return others.length > 0 ? ports : (only ?? null)
}

const isUdp = ({ protocol }: PortMapping) => protocol?.toLowerCase() === 'udp'

/**
 * The region that the awslogs driver writes to, where it is another than the task's own: a group of the stated name over there is
 * another group (ECS developer guide, "Send Amazon ECS logs to CloudWatch": awslogs-region; without it, the task's own).
 */
export function elsewhere(region: unknown, own: string): string | null {
  return typeof region === 'string' && region !== '' && region !== own ? region : null
}
