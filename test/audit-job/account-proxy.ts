/** Stands before an account and refuses some calls, as IAM would: no emulator enforces it. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Proxy {
  readonly endpoint: string
  readonly stop: () => Promise<void>
}

/** Refuses the operations of the Query protocol that are named; all else is the account's own answer. */
export async function refusing(account: string, operations: readonly string[]): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const body = Buffer.concat(parts)
      const operation = new URLSearchParams(body.toString()).get('Action') ?? ''
      if (operations.includes(operation)) refuse(operation, outgoing)
      else passOn(account, incoming, body, outgoing)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { endpoint: `http://127.0.0.1:${address.port}`, stop }
}

function refuse(operation: string, outgoing: ServerResponse): void {
  const message = `User is not authorized to perform: ${operation}`
  outgoing.writeHead(403, { 'content-type': 'text/xml' })
  outgoing.end(
    `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  )
}

function passOn(account: string, { method = 'POST', url = '/', headers }: IncomingMessage, body: Buffer, outgoing: ServerResponse): void {
  const onward = request(new URL(url, account), { method, headers }, answer => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  onward.end(body)
}
