import { describe as suite, expect, test } from 'vitest'
import type { AnyRead } from './call.ts'
import { failureOf, oneLine } from './failure.ts'

const read: AnyRead = { service: 'ec2', operation: 'DescribeVpcs', action: 'ec2:DescribeVpcs', feeds: {} }

const fromAws = (name: string, message: string, httpStatusCode = 400) =>
  Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode, attempts: 1 } })
const fromNode = (code: string) => Object.assign(new Error(`connect ${code} 127.0.0.1:1`), { code })

suite('the reason of a failure', () => {
  test.each([
    ['denied', fromAws('UnauthorizedOperation', 'You are not authorized.', 403)],
    ['denied', fromAws('AccessDenied', 'not authorized', 403)],
    ['denied', fromAws('AccessDeniedException', 'not authorized')],
    ['denied', fromAws('AuthorizationError', 'not authorized', 403)],
    ['denied', fromAws('UnknownError', 'UnknownError', 403)],
    ['throttled', fromAws('Throttling', 'Rate exceeded')],
    ['throttled', fromAws('ThrottlingException', 'Rate exceeded')],
    ['throttled', fromAws('RequestLimitExceeded', 'Request limit exceeded.', 503)],
    ['throttled', fromAws('TooManyRequestsException', 'slow')],
    ['throttled', fromAws('SlowDown', 'Please reduce your request rate.', 503)],
    ['throttled', fromAws('ClientException', 'Rate exceeded')],
    ['throttled', fromAws('UnknownError', '', 429)],
    ['expired', fromAws('ExpiredToken', 'The security token included in the request is expired', 403)],
    ['expired', fromAws('ExpiredTokenException', 'The security token included in the request is expired')],
    ['expired', fromAws('RequestExpired', 'Request has expired.')],
    ['expired', fromAws('InvalidClientTokenId', 'The security token included in the request is invalid.', 403)],
    ['expired', fromAws('UnrecognizedClientException', 'The security token included in the request is invalid.')],
    ['expired', fromAws('SignatureDoesNotMatch', 'The request signature we calculated does not match', 403)],
    ['expired', fromAws('AuthFailure', 'AWS was not able to validate the provided access credentials', 401)],
    ['unsupported', fromAws('UnsupportedOperation', 'no')],
    ['unsupported', fromAws('UnknownOperationException', 'no')],
    ['unsupported', fromAws('OptInRequired', 'no', 403)],
    ['unsupported', fromAws('InvalidParameterValue', 'DescribeX is not supported in this region')],
    ['unsupported', fromAws('NotImplemented', 'not implemented', 501)],
    ['timeout', Object.assign(new Error('late'), { name: 'TimeoutError' })],
    ['timeout', Object.assign(new Error('Request aborted'), { name: 'AbortError' })],
    ['timeout', fromNode('ETIMEDOUT')],
    ['unreachable', fromNode('ECONNREFUSED')],
    ['unreachable', fromNode('ENOTFOUND')],
    ['unreachable', Object.assign(fromNode('ECONNRESET'), { name: 'TimeoutError' })],
    ['unreachable', fromNode('EPIPE')],
    ['unreachable', fromNode('EAI_AGAIN')],
    ['unreachable', new AggregateError([fromNode('ECONNREFUSED'), fromNode('ECONNREFUSED')])],
    ['unreachable', fromNode('DEPTH_ZERO_SELF_SIGNED_CERT')],
    ['garbled', new SyntaxError('Unexpected token\n  Deserialization error: to see')],
    ['garbled', Object.assign(new Error('empty'), { name: 'UnreadableAnswer' })],
    ['truncated', Object.assign(new Error('cut'), { name: 'BrokenOffAnswer' })],
    ['error', fromAws('InvalidParameterValue', 'no')],
    ['error', fromAws('InternalError', 'An internal error has occurred', 500)],
    ['error', new Error('what?')],
    ['error', 'a text'],
    ['error', undefined],
  ])('%s: %s', (reason, error) => {
    expect(failureOf(read, error)).toMatchObject({ ok: false, because: { reason, call: 'ec2:DescribeVpcs' } })
  })

  test('the action is named where granting it is the remedy, and nowhere else', () => {
    const action = (name: string) => failureOf(read, fromAws(name, 'no'))
    expect(action('AccessDenied')).toMatchObject({ because: { action: 'ec2:DescribeVpcs' } })
    expect(action('Throttling')).toMatchObject({ because: { action: null } })
  })

  test('the error has a name only when AWS gave it one', () => {
    expect(failureOf(read, fromAws('ClusterNotFoundException', 'no'))).toMatchObject({ errorName: 'ClusterNotFoundException' })
    expect(failureOf(read, fromNode('ECONNREFUSED'))).toMatchObject({ errorName: null })
  })
})

suite('the words of a failure', () => {
  test.each([
    ['the words of AWS with their code', 'RequestExpired', 'Request has expired.', 'RequestExpired: Request has expired.'],
    ['no code twice', 'Throttling', 'Throttling: Rate exceeded', 'Throttling: Rate exceeded'],
    ['no code said to be its own message', 'UnknownError', '', 'UnknownError'],
  ])('%s', (_, name, message, expected) => {
    expect(failureOf(read, fromAws(name, message))).toMatchObject({ because: { message: expected } })
  })

  test.each([
    ['only the first line', 'does not match.\n\nThe Canonical String was\nx-amz-security-token:FwoGZXIvYXdzEBca', 'does not match.'],
    ['the first that says something', '\n\n  said\n', 'said'],
    ['no escape sequences', '\u001b[31mred\u001b[0m', 'red'],
    ['no control characters', 'a\u0000b\u009bc\u0007', 'a b c'],
    ['account ids', 'User: arn:aws:iam::123456789012:user/u is not authorized', 'User: arn:aws:iam::123456789012:user/u is not authorized'],
    ['no access key', 'key AKIAIOSFODNN7EXAMPLE is unknown', 'key [key] is unknown'],
    ['no token', `Encoded authorization failure message: ${'aB3_'.repeat(200)}`, 'Encoded authorization failure message: [token]'],
    ['no novel', 'word '.repeat(400), 'word '.repeat(100)],
  ])('%s', (_, text, expected) => {
    expect(oneLine(text)).toBe(expected)
  })
})
