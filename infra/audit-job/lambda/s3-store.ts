/** A bucket of S3. */
import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import type { Store } from './store.ts'

/** Each question is answered from the wire: nothing is kept between two of them. */
export function s3Store(client: S3Client, bucket: string): Store {
  const get = async (key: string) => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      return (await Body?.transformToString()) ?? ''
    } catch (error) {
      if (error instanceof NoSuchKey) return null
      throw error
    }
  }
  const put = async (key: string, text: string | Uint8Array, condition: { readonly IfNoneMatch?: '*' } = {}) => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: contentType(key), ...condition }))
  }
  const putOnce = async (key: string, text: string, attempts = 3): Promise<boolean> => {
    try {
      await put(key, text, { IfNoneMatch: '*' })
      return true
    } catch (error) {
      // 412: it is there. 409 ConditionalRequestConflict: another write is under way, and is asked about once more (S3 user guide).
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
      if (status === 412) return false
      if (status === 409 && attempts > 1) return putOnce(key, text, attempts - 1)
      throw error
    }
  }
  return { get, put, putOnce, list: prefix => keysOf(client, bucket, prefix) }
}

async function keysOf(client: S3Client, bucket: string, prefix: string): Promise<readonly string[]> {
  const keys: string[] = []
  let token: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...(token !== undefined && { ContinuationToken: token }) }),
    )
    keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []))
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined
  } while (token !== undefined)
  return keys
}

const contentTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  md: 'text/markdown; charset=utf-8',
}

const contentType = (key: string) => contentTypes[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
