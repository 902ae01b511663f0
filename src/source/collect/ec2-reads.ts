/** How EC2's lists are declared. */
import type { Read } from '../call.ts'

interface Paged {
  readonly NextToken?: string | undefined
}

/**
 * A list that EC2 pages. With MaxResults at its maximum (aws-facts 4: 1000, 100 for route tables and prefix lists): an unpaginated
 * call draws on the smaller throttle bucket (EC2 API throttling).
 */
export function paged<In extends Paged, Out extends Paged, Item>(
  operation: string,
  feeds: Read['feeds'],
  field: keyof Out & string,
  id: (item: Item) => string | undefined,
  size = 1000,
): Read<In, Out, Item> {
  return {
    ...unpaged<In, Out, Item>(operation, feeds, field, id),
    page: { token: 'NextToken', next: 'NextToken', size: { MaxResults: size } },
  }
}

/** A list that EC2 answers whole. */
export function unpaged<In, Out, Item>(
  operation: string,
  feeds: Read['feeds'],
  field: keyof Out & string,
  id: (item: Item) => string | undefined,
): Read<In, Out, Item> {
  return { service: 'ec2', operation, action: `ec2:${operation}`, feeds, items: { field, id } }
}
