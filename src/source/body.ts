/**
 * Looks at the bytes of an answer below the SDK's parser. Measured on client-rds, -ec2 and -ecs 3.1169: an empty body, another root
 * element (`<html/>`), a JSON `null` or `[]` all come out of the parser as `{}`, just as an answer without the asked field would.
 */
import { isObject } from './json.ts'

/** The parts of the SDK's HTTP response that are read here, and its body, which is replaced by the same bytes. */
interface Response {
  readonly statusCode: number
  body: AsyncIterable<Uint8Array> | Uint8Array | undefined
}

interface Context {
  readonly commandName?: string
}

/** What is wrong with a body: `UnreadableAnswer` is empty or no such answer at all, `BrokenOffAnswer` is cut. */
export interface Fault {
  readonly name: 'UnreadableAnswer' | 'BrokenOffAnswer'
  readonly message: string
}

/**
 * A middleware for the SDK's deserialize step, below its own deserializer. `protocol` is the client's (`aws.protocols#ec2Query`).
 * Throws a Fault; the first time the SDK may send the request again, the second time it may not.
 */
export function wholeBody(protocol: string) {
  const resent = new WeakSet<object>()
  return <Args, Result extends { readonly response: unknown }>(next: (args: Args) => Promise<Result>, context: Context) =>
    async (args: Args): Promise<Result> => {
      const result = await next(args)
      // The SDK types what its request handler returns as unknown; NodeHttpHandler returns an HttpResponse.
      const response = result.response as Response
      if (response.statusCode >= 300) return result
      const { bytes, whole } = await collected(response.body)
      const fault = whole ? faultOf(protocol, (context.commandName ?? '').replace(/Command$/, ''), bytes) : brokenOff(bytes)
      response.body = bytes
      if (fault === null) return result
      const retry = resent.has(context) ? {} : { $retryable: {} }
      resent.add(context)
      throw Object.assign(new Error(fault.message), { name: fault.name }, retry)
    }
}

/** What is wrong with the body of a successful answer, or null. Pure. */
export function faultOf(protocol: string, operation: string, bytes: Uint8Array): Fault | null {
  if (bytes.length === 0) return unreadable('the answer is empty')
  const text = textOf(bytes)
  if (text === null) return unreadable('the answer is no text')
  if (text === '') return unreadable('the answer is blank')
  if (/json/i.test(protocol)) return faultOfJson(text)
  // S3 names its root elements freely; the Query protocols name theirs after the operation.
  return faultOfXml(text, /query/i.test(protocol) ? `${operation}Response` : null)
}

function faultOfXml(text: string, expected: string | null): Fault | null {
  const root = /^(?:<\?xml[^>]*\?>\s*)?<([A-Za-z][\w.-]*)(?=[\s/>])[^>]*?(\/?)>/.exec(text)
  if (root === null) return text.startsWith('<') ? cut() : unreadable('the answer is no XML')
  const [, name = '', closed] = root
  if (expected !== null && name !== expected) return unreadable(`the answer is <${name}> where <${expected}> belongs`)
  return closed === '/' || text.endsWith(`</${name}>`) ? null : cut()
}

function faultOfJson(text: string): Fault | null {
  try {
    return isObject(JSON.parse(text)) ? null : unreadable('the answer is no JSON object')
  } catch {
    return text.startsWith('{') && !text.endsWith('}') ? cut() : unreadable('the answer is no JSON')
  }
}

const unreadable = (message: string): Fault => ({ name: 'UnreadableAnswer', message })
const cut = (): Fault => ({ name: 'BrokenOffAnswer', message: 'the answer ends before its end' })
const brokenOff = (bytes: Uint8Array): Fault => ({ name: 'BrokenOffAnswer', message: `the answer broke off after ${bytes.length} bytes` })

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim()
  } catch {
    return null
  }
}

/** Node fails the stream when the connection ends before `content-length` or the last chunk; time-outs and aborts stay what they are. */
async function collected(body: Response['body']): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
  if (body === undefined || body instanceof Uint8Array) return { bytes: body ?? new Uint8Array(), whole: true }
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of body) chunks.push(chunk)
    return { bytes: Buffer.concat(chunks), whole: true }
  } catch (error) {
    if (error instanceof Error && /^(TimeoutError|AbortError)$/.test(error.name)) throw error
    return { bytes: Buffer.concat(chunks), whole: false }
  }
}
