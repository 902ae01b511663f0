/** Rows of test/drift/drifts.json that a template cannot hold, or tells otherwise than an account. */
import type { Found } from '../../drift/rows.ts'

/** Each with what no template can say. */
export const notInTemplates: Readonly<Record<string, string>> = {
  'group-default-emptied': 'what AWS gives a default group no template can take away',
}

interface Otherwise {
  readonly because: string
  readonly told: (finds: readonly Found[]) => readonly Found[]
}

/** Each with the reason, and what is told in the place of the account's findings. */
export const toldOtherwise: Readonly<Record<string, Otherwise>> = {
  'group-ecs-egress-to-prefix-list': {
    because: 'a template names a prefix list by its identifier',
    told: eachWith(({ item }) => {
      const byId = item?.replace('com.amazonaws.ap-northeast-2.dynamodb', 'pl-78a54011') ?? null
      return { item: byId, actual: byId }
    }),
  },
  'node-renamed': propagated('/nodeGroups/kafka/nodes/*/volumes/*/name'),
  'node-tag-changed': propagated('/tags/Environment'),
  'node-third-renamed': propagated('/nodeGroups/kafka/nodes/*/volumes/*/name'),
  'service-above-its-band': toBeginWith(),
  'service-stopped': toBeginWith(),
  'vpc-ipv6': {
    because: 'Amazon chooses the block when it is deployed',
    told: eachWith(() => ({ item: 'a block that Amazon provides', actual: ['a block that Amazon provides'] })),
  },
}

/** The tag of an instance is that of the volume that is made with it. */
function propagated(spec: string): Otherwise {
  return {
    because: 'a template propagates the tags of an instance to the volumes that it makes with it, and by hand they change alone',
    told: finds => finds.flatMap(find => [find, { ...find, type: 'AWS::EC2::Volume', spec }]),
  }
}

function toBeginWith(): Otherwise {
  return {
    because: 'an account has as many tasks as scaling likes, a template the number to begin with',
    told: eachWith(({ expected }) => ({ expected: (expected as { readonly between: readonly number[] }).between[0] })),
  }
}

function eachWith(change: (find: Found) => Partial<Found>): Otherwise['told'] {
  return finds => finds.map(find => ({ ...find, ...change(find) }))
}
