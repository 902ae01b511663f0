/** A stand-in for AWS on the loopback, for tests only: answers each request as a test says, or misbehaves. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly operation: string
  /** The form of a Query protocol, or the JSON body, as text. */
  readonly body: string
  /** How often this operation has been asked for before. */
  readonly before: number
}

export interface Reply {
  readonly status?: number
  readonly type?: string
  readonly body?: string
  /** `silence` answers nothing, `trickle` headers without end; `reset` ends at once, `stall` and `break` after half a body. */
  readonly fault?: 'silence' | 'trickle' | 'reset' | 'stall' | 'break'
}

export interface Stub {
  readonly url: string
  readonly asked: readonly Asked[]
  readonly close: () => void
}

export async function awsStub(reply: (asked: Asked) => Reply): Promise<Stub> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void textOf(request).then(body => {
      const operation = operationOf(request, body)
      const one = { operation, body, before: asked.filter(each => each.operation === operation).length }
      asked.push(one)
      send(response, reply(one))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an AddressInfo (Node, net.Server.address).
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}`, asked, close }
}

/** An answer of a Query protocol; EC2's has no Result element. */
export function xml(operation: string, inner: string): Reply {
  const result = inner.includes('Set>') || inner.includes('Set/>') ? inner : `<${operation}Result>${inner}</${operation}Result>`
  return {
    type: 'text/xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<${operation}Response xmlns="http://aws/">${result}</${operation}Response>\n`,
  }
}

export function json(value: unknown): Reply {
  return { type: 'application/x-amz-json-1.1', body: JSON.stringify(value) }
}

/** An error as EC2 spells it. */
export function ec2Error(status: number, code: string, message: string): Reply {
  return {
    status,
    type: 'text/xml',
    body: `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors></Response>`,
  }
}

export const identity = xml(
  'GetCallerIdentity',
  '<Arn>arn:aws:iam::123456789012:user/u</Arn><UserId>AIDA</UserId><Account>123456789012</Account>',
)

function send(response: ServerResponse, { status = 200, type = 'text/xml', body = '', fault }: Reply): void {
  if (fault === 'trickle') trickle(response)
  if (fault === 'reset') response.socket?.resetAndDestroy()
  if (fault === 'trickle' || fault === 'reset' || fault === 'silence') return
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  if (fault === undefined) response.end(body)
  else
    response.write(body.slice(0, body.length / 2), () => {
      if (fault === 'break') response.socket?.destroy()
    })
}

function trickle({ socket }: ServerResponse): void {
  socket?.write('HTTP/1.1 200 OK\r\n')
  const timer = setInterval(() => socket?.write('X-Slow: 1\r\n'), 20)
  socket?.on('error', () => clearInterval(timer)).on('close', () => clearInterval(timer))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function operationOf(request: IncomingMessage, body: string): string {
  const target = request.headers['x-amz-target']
  return typeof target === 'string' ? (target.split('.').at(-1) ?? '') : (new URLSearchParams(body).get('Action') ?? '')
}
