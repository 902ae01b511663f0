/** Cloud Map: private namespaces, and the services that tasks register in. */
import type { Stack } from 'aws-cdk-lib'
import * as cloudmap from 'aws-cdk-lib/aws-servicediscovery'
import type { Model } from '../src/model/language/index.ts'
import type { NetworkTier } from './network.ts'
import { each, id, needed, referred, stated, value } from './values.ts'

export function discoveryServices(stack: Stack, { discovery }: Model, { vpc }: NetworkTier): ReadonlyMap<string, cloudmap.CfnService> {
  const namespaces = each(
    discovery.namespaces,
    ({ key, name }) => new cloudmap.CfnPrivateDnsNamespace(stack, id('Namespace', key), { name: needed(name), vpc: vpc.ref }),
  )
  return each(discovery.services, ({ key, name, namespace, recordType, ttlSeconds, routingPolicy }) => {
    const [type, ttl] = [value(recordType), value(ttlSeconds)]
    return new cloudmap.CfnService(
      stack,
      id('Discovery', key),
      stated<cloudmap.CfnServiceProps>({
        name: needed(name),
        namespaceId: referred(namespaces, namespace)?.attrId,
        dnsConfig:
          type === undefined
            ? undefined
            : stated<cloudmap.CfnService.DnsConfigProperty>({
                dnsRecords: [{ type, ttl: ttl ?? 60 }],
                routingPolicy: value(routingPolicy),
              }),
      }),
    )
  })
}
