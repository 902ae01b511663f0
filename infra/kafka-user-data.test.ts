/** The script of a Kafka node: as its goldens, sound for bash, and run twice with stub commands in a folder. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type KafkaNodeSetup, kafkaUserData } from './kafka-user-data.ts'

const node = (id: number) => ({ id, host: `10.0.11.${240 + id}` })
const alone: KafkaNodeSetup = {
  own: node(1),
  nodes: [node(1)],
  volumeId: 'vol-0abc',
  ports: [9092, 9094],
  controllerPort: 9093,
  cluster: 'shop/dev/kafka',
  logGroup: '/aws/ec2/kafka-dev',
}
const second: KafkaNodeSetup = { ...alone, own: node(2), nodes: [node(1), node(2), node(3)], logGroup: null }

describe.each([
  ['alone', alone],
  ['second-of-three', second],
])('%s', (name, setup) => {
  const script = kafkaUserData(setup)

  test('is as its golden', async () => {
    await expect(script).toMatchFileSnapshot(`goldens/kafka-${name}.sh`)
  })

  test('bash reads it', () => {
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })
})

test('every node of a cluster has the same cluster id, and another cluster another', () => {
  const clusterOf = (setup: KafkaNodeSetup) => /--cluster-id (\S{22}) /.exec(kafkaUserData(setup))?.[1]
  expect(clusterOf(second)).toBe(clusterOf({ ...second, own: node(3) }))
  expect(clusterOf(second)).not.toBe(clusterOf({ ...second, cluster: 'shop/prod/kafka' }))
})

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The same script with every absolute path of its own below a folder, and commands that write down how they were called. */
function machine() {
  const root = mkdtempSync(join(tmpdir(), 'kafka-'))
  folders.push(root)
  const bin = join(root, 'bin')
  for (const folder of [
    bin,
    'etc',
    'var/lib',
    'opt/kafka/config',
    'opt/kafka/bin',
    'opt/aws/amazon-cloudwatch-agent/etc',
    'opt/aws/amazon-cloudwatch-agent/bin',
  ])
    mkdirSync(folder === bin ? bin : join(root, folder), { recursive: true })
  writeFileSync(join(root, 'etc/fstab'), '')
  const calls = join(root, 'calls')
  const stub = (path: string, body: string) => {
    writeFileSync(path, `#!/bin/bash\necho "$(basename "$0") $*" >> "${calls}"\n${body}\n`)
    chmodSync(path, 0o755)
  }
  stub(join(bin, 'lsblk'), 'echo "/dev/nvme0n1 vol0root"; echo "/dev/nvme1n1 vol0abc"')
  stub(join(bin, 'blkid'), `[ -e "${root}/formatted" ] || exit 2; [ "$1" = -s ] && echo 1234-5678; exit 0`)
  stub(join(bin, 'mkfs.xfs'), `touch "${root}/formatted"`)
  stub(join(bin, 'mountpoint'), `[ -e "${root}/mounted" ]`)
  stub(join(bin, 'mount'), `touch "${root}/mounted"`)
  for (const name of ['chown', 'systemctl', 'sleep']) stub(join(bin, name), '')
  stub(join(root, 'opt/kafka/bin/kafka-storage.sh'), `touch "${root}/var/lib/kafka/kafka/meta.properties"`)
  stub(join(root, 'opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl'), '')
  const run = (setup: KafkaNodeSetup) => {
    rmSync(calls, { force: true })
    const script = kafkaUserData(setup).replaceAll(/(?<![\w.])\/(opt|var|etc)\//g, `${root}/$1/`)
    execFileSync('bash', ['-c', script], { env: { PATH: `${bin}:/usr/bin:/bin` }, stdio: 'pipe' })
    return readFileSync(calls, 'utf8')
  }
  return { root, run }
}

describe('on a machine with stub commands', () => {
  test('the first start formats the volume of that serial, mounts it, formats the log directory and starts', () => {
    const { root, run } = machine()
    const calls = run(alone)
    expect(calls).toContain('mkfs.xfs /dev/nvme1n1')
    expect(calls).toMatch(/mount .*\/var\/lib\/kafka/)
    expect(calls).toContain('kafka-storage.sh format')
    expect(calls).toContain('amazon-cloudwatch-agent-ctl -a fetch-config')
    expect(calls).toContain('systemctl enable --now kafka')
    expect(readFileSync(join(root, 'opt/kafka/config/server.properties'), 'utf8')).toContain('node.id=1\n')
    expect(readFileSync(join(root, 'etc/fstab'), 'utf8')).toMatch(/^UUID=1234-5678 .*\/var\/lib\/kafka xfs defaults,nofail 0 2\n$/)
  })

  test('a later start formats nothing, and writes nothing twice', () => {
    const { root, run } = machine()
    run(alone)
    const before = readFileSync(join(root, 'etc/fstab'), 'utf8')
    const calls = run(alone)
    expect(calls).not.toContain('mkfs')
    expect(calls).not.toContain('kafka-storage.sh')
    expect(calls).not.toMatch(/^mount /m)
    expect(readFileSync(join(root, 'etc/fstab'), 'utf8')).toBe(before)
  })

  test('without its volume it stops, and formats nothing', () => {
    const { root, run } = machine()
    expect(() => run({ ...alone, volumeId: 'vol-0other' })).toThrow(/no volume vol0other after five minutes/)
    expect(existsSync(join(root, 'formatted'))).toBe(false)
  })
})
