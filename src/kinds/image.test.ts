import { describe, expect, test } from 'vitest'
import { isXRayDaemon, repositoryOf } from './image.ts'

const here = { account: '123456789012', region: 'ap-northeast-2' }
const host = '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com'

describe('the repository of an image', () => {
  test.each([
    [`${host}/api`, 'api', true],
    [`${host}/api:1.0`, 'api', true],
    [`${host}/team/api:1.0`, 'team/api', true],
    [`${host}/api@sha256:0123`, 'api', true],
    [`${host}/api:1.0@sha256:0123`, 'api', true],
    ['123456789012.dkr-ecr.ap-northeast-2.on.aws/api:1', 'api', true],
    ['123456789012.dkr.ecr-fips.ap-northeast-2.amazonaws.com/api:1', 'api', true],
    ['210987654321.dkr.ecr.ap-northeast-2.amazonaws.com/api:1', '210987654321.dkr.ecr.ap-northeast-2.amazonaws.com/api', false],
    ['123456789012.dkr.ecr.us-east-1.amazonaws.com/api:1', '123456789012.dkr.ecr.us-east-1.amazonaws.com/api', false],
    [
      '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com.evil.example/api',
      '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com.evil.example/api',
      false,
    ],
    ['public.ecr.aws/x/api:1', 'public.ecr.aws/x/api', false],
    ['registry:5000/api:1', 'registry:5000/api', false],
    ['registry:5000/api', 'registry:5000/api', false],
    ['api:1', 'api', false],
    ['api', 'api', false],
    ['team/api', 'team/api', false],
  ])('%s', (image, name, own) => expect(repositoryOf(image, here)).toEqual({ name, own }))

  test('in China', () =>
    expect(
      repositoryOf('123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/api', { account: '123456789012', region: 'cn-north-1' }).own,
    ).toBe(true))
})

describe('an X-Ray daemon', () => {
  test.each([
    ['by its image', { image: 'public.ecr.aws/xray/aws-xray-daemon:latest' }, true],
    ['by an image of one’s own', { image: `${host}/xray-daemon` }, true],
    ['by its port', { image: `${host}/tracer`, portMappings: [{ containerPort: 2000, protocol: 'udp' }] }, true],
    ['not by that port of TCP', { image: `${host}/api`, portMappings: [{ containerPort: 2000, protocol: 'tcp' }] }, false],
    ['not by a name that only begins so', { image: `${host}/xray-daemon-viewer` }, false],
    ['not by a tag', { image: `${host}/api:xray-daemon` }, false],
    ['not without an image', {}, false],
  ])('%s', (_, container, is) => expect(isXRayDaemon(container)).toBe(is))
})
