/** EC2 instances, and the roles that things run in. */
import { choice, flag, integer, name, ports, ref, refs, setting, text } from './leaf.ts'
import { group, map } from './node.ts'

const volume = group(
  {
    device: text('Device name, as EC2 knows it.'),
    name: name('AWS::EC2::Volume', 255, { repeats: true }),
    sizeGiB: integer('Size.', { minimum: 1 }),
    type: choice(['gp2', 'gp3', 'io1', 'io2', 'st1', 'sc1', 'standard'], 'Volume type.'),
    iops: integer('Provisioned IOPS.', { minimum: 100 }),
    throughputMiBps: integer('Provisioned throughput of a gp3 volume.', { minimum: 125 }),
    encrypted: flag('Encryption at rest.'),
  },
  { required: ['device'] },
)

const node = group(
  {
    name: name('AWS::EC2::Instance', 255),
    subnet: ref('/network/subnets', 'The subnet of this node.'),
    volumes: map('volume', volume, 'Its volumes, the root volume among them.'),
  },
  { required: ['name', 'subnet'] },
)

const kafka = group(
  {
    mode: choice(['kraft'], 'KRaft: every node is broker and voter, and there is no ZooKeeper.'),
    brokerPorts: ports('Ports of the client and inter-broker listeners.'),
    controllerPort: integer('Port of the KRaft controller listener.', { minimum: 1, maximum: 65535 }),
  },
  { seenBy: 'review', description: 'Kafka on these nodes. Not visible in the AWS API.' },
)

export const nodeGroups = map(
  'node group',
  group(
    {
      nodes: map('node', node, 'The nodes.'),
      instanceType: setting('EC2 instance type.'),
      securityGroups: refs('/securityGroups', 'Security groups of every node.'),
      role: ref('/roles', 'The role of the instance profile.'),
      metadataTokens: choice(['required', 'optional'], '`required`: IMDSv2 only.'),
      publicIp: flag('Whether the nodes have public addresses.'),
      keyPair: text('Name of the key pair for SSH; `none`: there is none.'),
      // An agent on the node sends its logs: the AWS API shows the group, and not who writes to it.
      logGroup: ref('/observability/logGroups', 'Where the nodes log: a flow that the network must permit.', { seenBy: 'review' }),
      kafka,
    },
    { required: ['nodes'] },
  ),
  'Groups of EC2 instances of one kind. Their image is never compared.',
)

export const roles = map('role', group({ name: name('AWS::IAM::Role', 64) }, { required: ['name'] }), 'IAM roles, by name.')
