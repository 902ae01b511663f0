/** RDS and ElastiCache. */
import { choice, flag, group, integer, map, name, ref, refs, text, texts, version } from './leaf.ts'

export const dbSubnetGroups = map(
  group(
    { name: name('AWS::RDS::DBSubnetGroup', 255), subnets: refs('/network/subnets', 'Its subnets, and no others.', { minItems: 2 }) },
    { required: ['name', 'subnets'] },
  ),
  'DB subnet groups.',
)

export const databases = map(
  group(
    {
      name: name('AWS::RDS::DBInstance', 63),
      engine: text('Database engine, as RDS names it.'),
      version: version('Engine version.'),
      autoMinorVersionUpgrade: flag('Whether RDS upgrades minor versions by itself.'),
      instanceClass: text('Instance class.', { pattern: '^db\\.[a-z0-9-]+\\.[a-z0-9]+$' }),
      storageGiB: integer('Allocated storage.', { minimum: 5 }),
      storageType: choice(['gp2', 'gp3', 'io1', 'io2', 'standard'], 'Storage type.'),
      encrypted: flag('Encryption at rest.'),
      backupRetentionDays: integer('How long automatic backups are kept; 0 is off.', { minimum: 0, maximum: 35 }),
      multiAz: flag('Whether a standby runs in another zone.'),
      zone: text('Availability Zone of a Single-AZ instance.', { pattern: '^[a-z]{2}(-[a-z]+)+-[0-9][a-z]$' }),
      subnetGroup: ref('/dbSubnetGroups', 'Its DB subnet group.'),
      securityGroups: refs('/securityGroups', 'Its security groups, and no others.', { minItems: 1 }),
      publiclyAccessible: flag('Whether it has a public address.'),
      port: integer('The port it listens on.', { minimum: 1150, maximum: 65535 }),
      masterSecretManaged: flag('Whether RDS keeps the master password in Secrets Manager.'),
      deletionProtection: flag('Whether deletion is refused.'),
      performanceInsights: group({
        enabled: flag('Performance Insights.'),
        retentionDays: integer('How long its data is kept.', { minimum: 7 }),
      }),
    },
    { required: ['name', 'engine'] },
  ),
  'RDS DB instances.',
)

export const cacheSubnetGroups = map(
  group(
    { name: name('AWS::ElastiCache::SubnetGroup', 255), subnets: refs('/network/subnets', 'Its subnets, and no others.', { minItems: 1 }) },
    { required: ['name', 'subnets'] },
  ),
  'Cache subnet groups.',
)

export const caches = map(
  group(
    {
      name: name('AWS::ElastiCache::ReplicationGroup', 40),
      engine: choice(['valkey', 'redis'], 'Cache engine.'),
      version: version('Engine version.'),
      nodeType: text('Node type.', { pattern: '^cache\\.[a-z0-9-]+\\.[a-z0-9]+$' }),
      nodes: integer('Number of cache clusters: the primary and its replicas.', { minimum: 1 }),
      zones: texts('Zones of the nodes, in which each has at least one and no other has any.', { minItems: 1 }),
      automaticFailover: flag('Whether a replica takes over by itself.'),
      multiAz: flag('Multi-AZ.'),
      encryptedAtRest: flag('Encryption at rest.'),
      transitEncryption: choice(['off', 'preferred', 'required'], 'TLS between clients and nodes. `preferred` still accepts plain text.'),
      snapshotRetentionDays: integer('How long automatic snapshots are kept; 0 is off.', { minimum: 0, maximum: 35 }),
      subnetGroup: ref('/cacheSubnetGroups', 'Its cache subnet group.'),
      securityGroups: refs('/securityGroups', 'Its security groups, and no others.', { minItems: 1 }),
      port: integer('The port it listens on.', { minimum: 1, maximum: 65535 }),
    },
    { required: ['name', 'engine'] },
  ),
  'ElastiCache replication groups.',
)
