import fc from 'fast-check'
import { describe as suite, expect, test } from 'vitest'
import { faultOf } from './body.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const whole =
  '<?xml version="1.0" encoding="UTF-8"?>\n<DescribeVpcsResponse xmlns="http://ec2/"><vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet></DescribeVpcsResponse>'
const query = 'aws.protocols#ec2Query'
const json = 'aws.protocols#awsJson1_1'

suite('a whole answer', () => {
  test.each([
    ['XML', query, whole],
    ['XML without a declaration, with blanks around it', query, '\n<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>\n'],
    ['an element that holds nothing', query, '<DescribeVpcsResponse/>'],
    ['any root of S3', 'aws.protocols#restXml', '<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>'],
    ['a JSON object', json, '{"clusterArns":[]}'],
  ])('%s has no fault', (_, protocol, text) => {
    expect(faultOf(protocol, 'DescribeVpcs', bytes(text))).toBeNull()
  })
})

suite('anything else is at fault', () => {
  test.each([
    ['nothing', query, '', 'UnreadableAnswer'],
    ['blanks', query, ' \n', 'UnreadableAnswer'],
    ['another root', query, '<html></html>', 'UnreadableAnswer'],
    ['a root that only begins as it should', query, '<DescribeVpcsResponseX></DescribeVpcsResponseX>', 'UnreadableAnswer'],
    ['an error with status 200', query, '<Response><Errors/></Response>', 'UnreadableAnswer'],
    ['no XML', query, 'Service Unavailable', 'UnreadableAnswer'],
    ['a JSON list', json, '[]', 'UnreadableAnswer'],
    ['JSON null', json, 'null', 'UnreadableAnswer'],
    ['XML where JSON belongs', json, '<html></html>', 'UnreadableAnswer'],
    ['two JSON objects', json, '{}{}', 'UnreadableAnswer'],
  ])('%s', (_, protocol, text, name) => {
    expect(faultOf(protocol, 'DescribeVpcs', bytes(text))?.name).toBe(name)
  })

  test('bytes that are no text', () => {
    expect(faultOf(query, 'DescribeVpcs', new Uint8Array([0xff, 0xfe, 0x00]))?.name).toBe('UnreadableAnswer')
  })

  test.each([
    [query, whole],
    [json, '{"clusterArns":["arn:aws:ecs:r:1:cluster/a"],"nextToken":"{}"}'],
  ])('every proper beginning of an answer of %s', (protocol, text) => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), length => {
        expect(faultOf(protocol, 'DescribeVpcs', bytes(text.slice(0, length)))).not.toBeNull()
      }),
    )
  })
})
