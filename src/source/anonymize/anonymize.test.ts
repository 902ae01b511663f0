import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordedAnswers, recordedIsThere } from '../../kinds/recorded-answers.ts'
import { otherAddress } from './addresses.ts'
import { renamedValue } from './answers.ts'
import { otherHex, otherWord, permuted } from './permute.ts'
import { renaming } from './text.ts'

const key = Buffer.alloc(32, 7)
const { text, tag } = renaming(key)

describe('a permutation', () => {
  test('of two letters gives each pair once', () => {
    const pairs = Array.from({ length: 676 }, (_, index) => permuted(key, [Math.floor(index / 26), index % 26], [26, 26]).join())
    expect(new Set(pairs).size).toBe(676)
  })
  test('keeps length, case and kind of each character', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,40}$/), word => {
        const classOf = (one: string) =>
          one
            .replace(/[a-z]/g, 'a')
            .replace(/[A-Z]/g, 'A')
            .replace(/[0-9]/g, /^[0-9a-f]{8,}$/.test(word) ? 'a' : '0')
        const other = otherWord(key, word)
        expect(other.length).toBe(word.length)
        if (!/^[0-9a-f]{8,}$/.test(word)) expect(classOf(other)).toBe(classOf(word))
        if (/[g-z]/.test(word)) expect(otherWord(key, word.toUpperCase()).toLowerCase()).toBe(otherWord(key, word).toLowerCase())
      }),
    ))
  test('another key, other words', () => expect(otherWord(Buffer.alloc(32, 8), 'payment')).not.toBe(otherWord(key, 'payment')))
  test('hexadecimal stays so', () => expect(otherHex(key, 'ff214e48-29b4')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}$/))
})

const bitsOf = (address: string) =>
  address
    .split('.')
    .map(part => Number(part).toString(2).padStart(8, '0'))
    .join('')
const shared = (a: string, b: string) => a.split('').findIndex((bit, index) => bit !== b[index])

describe('addresses', () => {
  const special: readonly (readonly [string, RegExp])[] = [
    ['10.1.2.3', /^10\./],
    ['172.20.1.1', /^172\.(1[6-9]|2[0-9]|3[01])\./],
    ['192.168.7.7', /^192\.168\./],
    ['100.64.1.1', /^100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\./],
    ['0.0.0.0/0', /^0\.0\.0\.0\/0$/],
    ['::/0', /^::\/0$/],
    ['169.254.169.253', /^169\.254\.169\.253$/],
    ['255.255.255.255/32', /^255\.255\.255\.255\/32$/],
    ['2406:da18::/36', /^2[0-9a-f]{3}:.*\/36$|^3[0-9a-f]{3}:.*\/36$/],
    ['fd12:3456::1', /^fd/],
    ['10.0.0.0/16', /^10\.[0-9]+\.0\.0\/16$/],
  ]
  test.each(special)('%s stays what it is', (address, becomes) => {
    const other = otherAddress(key, address) ?? ''
    expect(other).toMatch(becomes)
    expect(isIP(other.split('/')[0] ?? '')).not.toBe(0)
  })

  test('what two addresses share they share afterwards: blocks hold what they held', () =>
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), (a, b) => {
        const [one, other] = [otherAddress(key, a) ?? '', otherAddress(key, b) ?? '']
        expect(shared(bitsOf(one), bitsOf(other))).toBe(shared(bitsOf(a), bitsOf(b)))
      }),
    ))
  test('no public address becomes a private one', () =>
    fc.assert(
      fc.property(fc.ipV4(), address => {
        const isPrivate = (one: string) => /^(10\.|127\.|172\.(1[6-9]|2[0-9]|3[01])\.|192\.168\.|169\.254\.)/.test(one)
        expect(isPrivate(otherAddress(key, address) ?? '')).toBe(isPrivate(address))
      }),
    ))
  test.each(['1.2.3', '1.2.3.256', '1.2.3.4/33', ':::', '1::2::3', 'abcd'])('%s is none', no => expect(otherAddress(key, no)).toBeNull())
})

describe('a text', () => {
  test.each([
    ['arn:aws:ecs:eu-west-1:123456789012:service/shop-main/payment', /^arn:aws:ecs:eu-west-1:\d{12}:service\/\w{4}-\w{4}\/\w{7}$/],
    ['arn:aws:s3:::cluster/a', /^arn:aws:s3:::(?!cluster)\w{7}\/\w$/],
    ['ELB app/shop-alb/0123456789abcdef', /^ELB app\/\w{4}-\w{3}\/[0-9a-f]{16}$/],
    ['Interface for NAT Gateway nat-0123456789abcdef0', /^Interface for NAT Gateway nat-[0-9a-f]{17}$/],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.2.3', /^\d{12}\.dkr\.ecr\.eu-west-1\.amazonaws\.com\/\w{4}\/\w{3}:1\.2\.3$/],
    ['/aws/ecs/containerinsights/shop/performance', /^\/aws\/ecs\/containerinsights\/\w{4}\/performance$/],
    ['ip-10-0-1-2.ec2.internal', /^ip-10(-\d+){3}\.ec2\.internal$/],
    ['[redacted 0123456789ab]', /^\[redacted\]$/],
    ['결제 서비스', /^[a-z]{10} [a-z]{10}$/],
    ['sg-ff214e4829b4eb1a3', /^sg-[0-9a-f]{17}$/],
    ['02:00:00:9e:a5:62', /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/],
    ['db.t4g.micro', /^db\.t4g\.micro$/],
    ['AWS/ECS', /^AWS\/ECS$/],
    ['ap-northeast-2a', /^ap-northeast-2a$/],
    ['someone@example.com', /^\w{7}@\w{7}\.\w{3}$/],
  ])('%s', (before, after) => {
    expect(text(before)).toMatch(after)
    expect(text(before)).toBe(text(before))
  })
  test('that is put together is put together of the same parts', () =>
    expect(`${text('shop')}-${text('dev')}-${text('db')}`).toBe(text('shop-dev-db')))
  test('AWS keeps some names in lower case', () => expect(text('Shop-DB').toLowerCase()).toBe(text('shop-db')))
  test('tags: AWS own and ordinary keys stay', () =>
    expect(['aws:cloudformation:stack-name', 'Name', 'Project'].map(tag)).toEqual(['aws:cloudformation:stack-name', 'Name', 'Project']))
})

test.skipIf(!recordedIsThere)('no identifier, account or address of a real answer remains', () => {
  const secret =
    /\b[a-z]{1,12}(?:-attach)?-[0-9a-f]{8,17}\b|\b[0-9]{12}\b|\b(?!0\.|10\.0\.0\.0|255\.|169\.254\.|127\.0\.0\.1|224\.)(?<![0-9.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9./])/g
  let looked = 0
  for (const { answer, file } of recordedAnswers()) {
    const [before, after] = [JSON.stringify(answer), JSON.stringify(renamedValue({ text, tag }, answer))]
    const found = new Set(
      [...before.matchAll(secret)]
        .map(([one]) => one)
        .filter(one => (isIP(one) !== 0 || !/^[0-9.]+$/.test(one)) && !/^(0{12}|rds-ca-|us-east-)/.test(one)),
    )
    looked += found.size
    expect(
      [...found].filter(one => after.includes(one)),
      file,
    ).toEqual([])
  }
  expect(looked).toBeGreaterThan(1000)
})
