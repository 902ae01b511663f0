/**
 * What a Kafka node does when it first starts, and may do again at any later start: it mounts its data volume, writes its
 * configuration, formats once, and starts. The image holds Java, Kafka in /opt/kafka with a unit `kafka`, and the agent.
 */
import { createHash } from 'node:crypto'

export interface KafkaNode {
  readonly id: number
  readonly host: string
}

export interface KafkaNodeSetup {
  readonly own: KafkaNode
  /** All nodes: each is broker and voter. */
  readonly nodes: readonly KafkaNode[]
  /** `vol-0abc…`, or what CloudFormation makes it of. */
  readonly volumeId: string
  /** The first for clients, the last between brokers. */
  readonly ports: readonly number[]
  readonly controllerPort: number
  /** What makes this cluster itself: its id is made of it. */
  readonly cluster: string
  readonly logGroup: string | null
}

export function kafkaUserData(setup: KafkaNodeSetup): string {
  return [
    '#!/bin/bash',
    'set -euo pipefail',
    '',
    ...mounting(setup.volumeId),
    '',
    ...writing('/opt/kafka/config/server.properties', serverProperties(setup)),
    '',
    '# Only a log directory without meta.properties has never been formatted.',
    'if [ ! -e "$data/kafka/meta.properties" ]; then',
    '  mkdir -p "$data/kafka"',
    `  /opt/kafka/bin/kafka-storage.sh format --cluster-id ${clusterId(setup.cluster)} --config /opt/kafka/config/server.properties`,
    'fi',
    'chown -R kafka:kafka "$data/kafka"',
    '',
    ...logging(setup.logGroup),
    'systemctl enable --now kafka',
    '',
  ].join('\n')
}

/** NVMe names change from start to start; the serial number of an EBS volume is its id without the dash. */
function mounting(volumeId: string): readonly string[] {
  return [
    'data=/var/lib/kafka',
    `serial=$(echo "${volumeId}" | tr -d -)`,
    'device=',
    'for _ in $(seq 1 60); do',
    '  device=$(lsblk --nodeps --noheadings --paths --output NAME,SERIAL | awk -v serial="$serial" \'$2 == serial { print $1 }\')',
    '  [ -n "$device" ] && break',
    '  sleep 5',
    'done',
    '[ -n "$device" ] || { echo "no volume $serial after five minutes" >&2; exit 1; }',
    '# Nothing is ever formatted twice: blkid finds a file system where there is one, and mkfs.xfs without -f refuses to write over one.',
    'blkid "$device" >/dev/null || mkfs.xfs "$device"',
    'mkdir -p "$data"',
    'grep -q " $data " /etc/fstab || echo "UUID=$(blkid -s UUID -o value "$device") $data xfs defaults,nofail 0 2" >> /etc/fstab',
    'mountpoint -q "$data" || mount "$data"',
  ]
}

const writing = (file: string, lines: readonly string[]) => [`cat > ${file} <<'END'`, ...lines, 'END']

function serverProperties({ own, nodes, ports, controllerPort }: KafkaNodeSetup): readonly string[] {
  const listeners = ports.map((port, index) => ({
    port,
    name: index === 0 ? 'CLIENT' : index === ports.length - 1 ? 'BROKER' : `CLIENT${index + 1}`,
  }))
  const names = listeners.map(({ name }) => name)
  const replicas = Math.min(3, nodes.length)
  return [
    'process.roles=broker,controller',
    `node.id=${own.id}`,
    `controller.quorum.voters=${nodes.map(({ id, host }) => `${id}@${host}:${controllerPort}`).join(',')}`,
    `listeners=${[...listeners.map(({ name, port }) => `${name}://:${port}`), `CONTROLLER://:${controllerPort}`].join(',')}`,
    `advertised.listeners=${listeners.map(({ name, port }) => `${name}://${own.host}:${port}`).join(',')}`,
    `listener.security.protocol.map=${[...names, 'CONTROLLER'].map(name => `${name}:PLAINTEXT`).join(',')}`,
    `inter.broker.listener.name=${names.at(-1) ?? 'CLIENT'}`,
    'controller.listener.names=CONTROLLER',
    'log.dirs=/var/lib/kafka/kafka',
    `default.replication.factor=${replicas}`,
    `offsets.topic.replication.factor=${replicas}`,
    `transaction.state.log.replication.factor=${replicas}`,
    `transaction.state.log.min.isr=${Math.max(1, replicas - 1)}`,
    `min.insync.replicas=${Math.max(1, replicas - 1)}`,
  ]
}

/** Kafka wants 16 bytes as base64 for URLs, the same on every node. */
function clusterId(cluster: string): string {
  return createHash('sha256').update(cluster).digest().subarray(0, 16).toString('base64url')
}

function logging(logGroup: string | null): readonly string[] {
  if (logGroup === null) return []
  const collected = { file_path: '/opt/kafka/logs/server.log', log_group_name: logGroup, log_stream_name: '{instance_id}' }
  const config = JSON.stringify({ logs: { logs_collected: { files: { collect_list: [collected] } } } })
  const file = '/opt/aws/amazon-cloudwatch-agent/etc/kafka.json'
  return [
    ...writing(file, [config]),
    `/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c file:${file}`,
    '',
  ]
}
