import { expect, test } from 'vitest'
import { parseCidr, parseLooseCidr } from './cidr.ts'

test.each([
  ['10.0.0.0/16', '10.0.0.0/16'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['255.255.255.255/32', '255.255.255.255/32'],
  ['::/0', '::/0'],
  ['2001:DB8:0:0::/64', '2001:db8::/64'],
  ['0:0:0:0:0:0:0:0/0', '::/0'],
  ['2001:0db8:0000:0000:0001:0000:0000:0000/128', '2001:db8:0:0:1::/128'],
  ['1:0:2:3:4:5:6:7/128', '1:0:2:3:4:5:6:7/128'],
])('%s is the block %s', (text, block) => {
  expect(parseCidr(text)).toEqual({ ok: true, value: { family: text.includes(':') ? 6 : 4, text: block } })
})

test.each([
  ['host bits', '10.0.0.1/8', 'did you mean 10.0.0.0/8?'],
  ['host bits of IPv6', '2001:db8::1/64', 'did you mean 2001:db8::/64?'],
  ['leading zeros, which some read as octal', '010.0.0.0/8', 'is no CIDR block'],
  ['a leading zero in the prefix', '10.0.0.0/08', 'is no CIDR block'],
  ['a short address', '10.0/16', 'is no CIDR block'],
  ['an octet over 255', '300.1.1.1/32', 'is no CIDR block'],
  ['a prefix over 32', '10.0.0.0/33', 'is no CIDR block'],
  ['a prefix over 128', '1::/129', 'is no CIDR block'],
  ['a leading space', ' 10.0.0.0/8', 'is no CIDR block'],
  ['a trailing space', '10.0.0.0/8 ', 'is no CIDR block'],
  ['a line end', '10.0.0.0/8\n', 'is no CIDR block'],
  ['a mask instead of a prefix', '10.0.0.0/255.0.0.0', 'is no CIDR block'],
  ['no prefix', '10.0.0.0', 'is no CIDR block'],
  ['a negative prefix', '10.0.0.0/-1', 'is no CIDR block'],
  ['two elisions', '1::2::3/128', 'is no CIDR block'],
  ['a group of five digits', '00001::/16', 'is no CIDR block'],
  ['a zone', 'fe80::%eth0/64', 'is no CIDR block'],
  ['an IPv4 address in dots inside IPv6', '::ffff:10.0.0.0/104', 'write the IPv4 block'],
  ['an IPv4-compatible address in dots', '::1.2.3.4/128', 'write the IPv4 block'],
  ['an IPv4-mapped block in hexadecimal', '::ffff:a00:0/104', 'write the IPv4 block'],
  ['nothing', '', 'is no CIDR block'],
])('%s is refused: "%s"', (_, text, problem) => {
  expect(parseCidr(text)).toEqual({ ok: false, problem: expect.stringContaining(problem) })
})

test.each([
  ['10.0.0.1/8', '10.0.0.0/8'],
  ['8.8.8.8/0', '0.0.0.0/0'],
  ['2001:db8::1/32', '2001:db8::/32'],
  ['::ffff:10.0.0.0/104', '::ffff:a00:0/104'],
])('EC2 stores %s as %s', (text, block) => {
  expect(parseLooseCidr(text)).toMatchObject({ ok: true, value: { text: block } })
})

test('what EC2 could not mean is refused from it too', () => {
  expect(parseLooseCidr('10.0.0.0/33').ok).toBe(false)
})
