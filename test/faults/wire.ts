/** Faults on the wire: a server on the loopback that answers every request with the fault of the moment, and a session on it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openLive, reads, type Session } from '../../src/index.ts'

export const faults = [
  'denied',
  'throttled',
  'client error',
  'server error',
  'expired',
  'not in this region',
  'reset',
  'silence',
  'silence after half',
  'cut short',
  'garbage',
  'empty',
  'refused',
] as const
export type WireFault = (typeof faults)[number]

/** AWS's codes, as its services' error pages name them. */
const errors: Partial<Record<WireFault, readonly [status: number, code: string]>> = {
  denied: [403, 'AccessDeniedException'],
  throttled: [400, 'ThrottlingException'],
  'client error': [400, 'ValidationException'],
  'server error': [500, 'InternalFailure'],
  expired: [403, 'ExpiredTokenException'],
  'not in this region': [400, 'OptInRequired'],
}

export interface Wire {
  readonly session: (fault: WireFault) => Session
  readonly close: () => void
}

/** A hang costs a cell 300 ms at the most. */
const requestSeconds = 0.25

export async function startWire(): Promise<Wire> {
  let fault: WireFault = 'denied'
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => answer(request, response, fault))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const session = (of: WireFault) => {
    fault = of
    // Nothing listens on the discard port of the loopback.
    process.env.AWS_ENDPOINT_URL = of === 'refused' ? 'http://127.0.0.1:9' : `http://127.0.0.1:${port}`
    return openLive({ region: 'ap-northeast-2', reads, attempts: 1, requestSeconds, timeoutSeconds: 30 })
  }
  return {
    session,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function answer(request: IncomingMessage, response: ServerResponse, fault: WireFault): void {
  const isJson = request.headers['x-amz-target'] !== undefined
  const body = isJson ? '{"items":["a","b"]}' : '<?xml version="1.0"?><Response><Set><item>a</item></Set></Response>'
  const error = errors[fault]
  if (error !== undefined) return fail(response, isJson, error)
  if (fault === 'silence') return
  if (fault === 'reset') return void response.socket?.resetAndDestroy()
  const type = isJson ? 'application/x-amz-json-1.1' : 'text/xml'
  const sent = fault === 'garbage' ? '%PDF-1.4 not an answer' : fault === 'empty' ? '' : body
  const whole = fault === 'garbage' || fault === 'empty'
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(sent) })
  if (whole) return void response.end(sent)
  response.write(sent.slice(0, sent.length / 2), () => {
    if (fault === 'cut short') response.socket?.destroy()
  })
}

function fail(response: ServerResponse, isJson: boolean, [status, code]: readonly [number, string]): void {
  response.writeHead(status, { 'content-type': isJson ? 'application/x-amz-json-1.1' : 'text/xml', 'x-amzn-errortype': code })
  const message = 'planted by a test'
  response.end(
    isJson
      ? JSON.stringify({ __type: code, message })
      : `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestId>1</RequestId></ErrorResponse>`,
  )
}
