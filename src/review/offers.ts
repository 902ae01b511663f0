/**
 * What AWS offers, as far as it is the same everywhere: Fargate task sizes (ECS Developer Guide, Task CPU and memory) and the
 * sizes of instance families (EC2, RDS and ElastiCache User Guides). Of a family that is not here nothing is said.
 */

const range = (from: number, to: number, step: number) => Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step)

const fargate: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, range(1024, 4096, 1024)],
  [1024, range(2048, 8192, 1024)],
  [2048, range(4096, 16_384, 1024)],
  [4096, range(8192, 30_720, 1024)],
  [8192, range(16_384, 61_440, 4096)],
  [16_384, range(32_768, 122_880, 8192)],
  [32_768, [61_440, 122_880, 249_856]],
])

/** Memory in MiB that a Fargate task of this CPU may have; null for a CPU that there is not. */
export const fargateMemory = (cpu: number): readonly number[] | null => fargate.get(cpu) ?? null

const burstable = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge', '2xlarge']
const general = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge']
const graviton = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge']

const families: Readonly<Record<string, readonly string[]>> = {
  t3: burstable,
  t3a: burstable,
  t4g: burstable,
  m5: [...general, 'metal'],
  r5: [...general, 'metal'],
  m6g: ['medium', ...graviton, 'metal'],
  m7g: ['medium', ...graviton, 'metal'],
  r6g: ['medium', ...graviton, 'metal'],
  r7g: ['medium', ...graviton, 'metal'],
  'db.t3': burstable.slice(1),
  'db.t4g': burstable.slice(1),
  'db.m5': general,
  'db.r5': general,
  'db.m6g': graviton,
  'db.m7g': graviton,
  'db.r6g': graviton,
  'db.r7g': graviton,
  'cache.t2': ['micro', 'small', 'medium'],
  'cache.t3': ['micro', 'small', 'medium'],
  'cache.t4g': ['micro', 'small', 'medium'],
  'cache.m5': ['large', 'xlarge', '2xlarge', '4xlarge', '12xlarge', '24xlarge'],
  'cache.r5': ['large', 'xlarge', '2xlarge', '4xlarge', '12xlarge', '24xlarge'],
  'cache.m6g': graviton,
  'cache.m7g': graviton,
  'cache.r6g': graviton,
  'cache.r7g': graviton,
}

/** True when there is such a class, its family's sizes when there is not, null when the family is not known here. */
export function classExists(name: string): true | readonly string[] | null {
  const dot = name.lastIndexOf('.')
  const sizes = families[name.slice(0, dot)]
  if (sizes === undefined) return null
  return sizes.includes(name.slice(dot + 1)) ? true : sizes
}
