/** RDS and ElastiCache. */
import { choice, flag, integer, name, ref, refs, setting, text, texts, version } from './leaf.ts'
import { group, map } from './node.ts'

export const dbSubnetGroups = map(
  'DB subnet group',
  group(
    {
      name: name('AWS::RDS::DBSubnetGroup', 255, { lowerCase: true }),
      subnets: refs('/network/subnets', 'Its subnets, and no others.', { minItems: 2 }),
    },
    { required: ['name', 'subnets'] },
  ),
  'DB subnet groups.',
)

const database = group(
  {
    name: name('AWS::RDS::DBInstance', 63, { lowerCase: true }),
    engine: text('Database engine, as RDS names it.'),
    version: version('Engine version.'),
    autoMinorVersionUpgrade: flag('Whether RDS upgrades minor versions by itself.'),
    instanceClass: setting('Instance class.', { pattern: '^db\\.[a-z0-9-]+\\.[a-z0-9-]+$' }),
    storageGiB: integer('Allocated storage.', { minimum: 5 }),
    maxStorageGiB: integer('What storage autoscaling may grow it to.', { minimum: 5 }),
    storageType: choice(['gp2', 'gp3', 'io1', 'io2', 'standard'], 'Storage type.'),
    iops: integer('Provisioned IOPS.', { minimum: 1000 }),
    throughputMiBps: integer('Provisioned throughput of gp3 storage.', { minimum: 125 }),
    encrypted: flag('Encryption at rest.'),
    backupRetentionDays: integer('How long automatic backups are kept; 0 is off.', { minimum: 0, maximum: 35 }),
    multiAz: flag('Whether a standby runs in another zone.'),
    zone: setting('Availability Zone of a Single-AZ instance.', { format: 'zone' }),
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
    parameterGroup: text('Name of its DB parameter group.'),
    replicaOf: ref('/databases', 'Of a read replica: the database it follows.'),
  },
  { required: ['name', 'engine'] },
)

export const databases = map('database', database, 'RDS DB instances.')

const reservation = group(
  {
    engine: text('Database engine, as RDS names it.'),
    instanceClass: text('Instance class.'),
    count: integer('How many instances.', { minimum: 1 }),
    multiAz: flag('For Multi-AZ instances.'),
  },
  { required: ['engine', 'instanceClass', 'count', 'multiAz'] },
)

export const databaseReservations = map('database reservation', reservation, 'Reserved DB instances that are in force.', {
  seenBy: 'live',
})

export const cacheSubnetGroups = map(
  'cache subnet group',
  group(
    {
      name: name('AWS::ElastiCache::SubnetGroup', 255, { lowerCase: true }),
      subnets: refs('/network/subnets', 'Its subnets, and no others.', { minItems: 1 }),
    },
    { required: ['name', 'subnets'] },
  ),
  'Cache subnet groups.',
)

const cache = group(
  {
    name: name('AWS::ElastiCache::ReplicationGroup', 40, { lowerCase: true }),
    engine: choice(['valkey', 'redis'], 'Cache engine.'),
    version: version('Engine version.'),
    nodeType: setting('Node type.', { pattern: '^cache\\.[a-z0-9-]+\\.[a-z0-9-]+$' }),
    nodes: integer('Number of cache clusters: the primaries and their replicas.', { minimum: 1 }),
    shards: integer('Number of node groups.', { minimum: 1, maximum: 500 }),
    zones: texts('Zones of the nodes, in which each has at least one and no other has any.', { minItems: 1, format: 'zone' }),
    automaticFailover: flag('Whether a replica takes over by itself.'),
    multiAz: flag('Multi-AZ.'),
    encryptedAtRest: flag('Encryption at rest.'),
    transitEncryption: choice(['off', 'preferred', 'required'], 'TLS between clients and nodes. `preferred` still accepts plain text.'),
    snapshotRetentionDays: integer('How long automatic snapshots are kept; 0 is off.', { minimum: 0, maximum: 35 }),
    parameterGroup: text('Name of its cache parameter group.'),
    subnetGroup: ref('/cacheSubnetGroups', 'Its cache subnet group.'),
    securityGroups: refs('/securityGroups', 'Its security groups, and no others.', { minItems: 1 }),
    port: integer('The port it listens on.', { minimum: 1, maximum: 65535 }),
  },
  { required: ['name', 'engine'] },
)

export const caches = map('cache', cache, 'ElastiCache replication groups.')
