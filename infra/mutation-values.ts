/** For tests only: another value of the same sort, as a template writes values. */

export type Tree = Record<string, unknown>

/** Opposites of words that a kind knows no third of. */
const opposites: Readonly<Record<string, string>> = {
  true: 'false',
  false: 'true',
  enabled: 'disabled',
  disabled: 'enabled',
  enhanced: 'disabled',
  ENABLED: 'DISABLED',
  DISABLED: 'ENABLED',
  required: 'optional',
  IMMUTABLE: 'MUTABLE',
  Interface: 'Gateway',
  Gateway: 'Interface',
}

/** Another value of the same sort; undefined where there is no one way. */
export function anotherValue(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return changedText(value)
  if (Array.isArray(value)) {
    const tag: unknown = value.find(one => isTree(one) && one['Key'] === 'Project')
    if (isTree(tag)) return value.map((one: unknown) => (one === tag ? { ...tag, Value: 'other' } : one))
    return value.every(one => typeof one === 'string' || isIntrinsic(one)) ? [...value, 'something-else'] : undefined
  }
  return isIntrinsic(value) ? 'something-else' : undefined
}

function changedText(text: string): string {
  const other = opposites[text]
  if (other !== undefined) return other
  if (/^\d+$/.test(text)) return String(Number(text) + 1)
  if (/^[\d.]+\/\d+$/.test(text)) return '10.99.0.0/24'
  if (/^\d+(\.\d+)+$/.test(text)) return '1.0'
  return `${text}x`
}

export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const isIntrinsic = (value: unknown) => isTree(value) && Object.keys(value).length === 1 && /^(Ref|Fn::)/.test(Object.keys(value)[0] ?? '')
