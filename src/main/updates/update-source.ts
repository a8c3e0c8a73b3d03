import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** Where a site keeps the versions that its stations may install: a folder, or a web server of its own. */
export interface UpdateSource {
  /** Reads a small file as a whole. @returns `updates/unreachable`, or `updates/not-valid` when it is too large */
  read(name: string): Promise<Result<Uint8Array>>
  /** Opens a file of any size. @returns `updates/unreachable` */
  open(name: string): Promise<Result<Readable>>
}

/** `fetch`, as far as it is used here. */
export type UpdateFetch = (url: string, init: RequestInit) => Promise<Response>

/** More than any description of a version needs. */
const maxSmallBytes = 64 * 1024
/** A server that does not answer at all must not keep the next look from happening. */
const answerMs = 60_000

/**
 * @param place absolute path of a folder, or an http(s) address
 * @param fetch of the host, by the operating system's proxy and certificates
 */
export function updateSource(place: string, fetch: UpdateFetch): UpdateSource {
  return /^https?:\/\//i.test(place) ? webSource(place, fetch) : folderSource(place)
}

function folderSource(folder: string): UpdateSource {
  return {
    read: (name) =>
      reached(async () => {
        const bytes = await readFile(join(folder, name))
        return bytes.byteLength > maxSmallBytes ? tooLarge : ok(new Uint8Array(bytes))
      }),
    open: (name) =>
      reached(async () => {
        const file = await open(join(folder, name))
        return ok(file.createReadStream())
      })
  }
}

function webSource(base: string, fetch: UpdateFetch): UpdateSource {
  const get = async (name: string): Promise<Result<Response>> => {
    const url = new URL(name, base.endsWith('/') ? base : `${base}/`).href
    // Another address could be anybody's: the site named this one.
    const response = await fetch(url, { redirect: 'error', cache: 'no-store', credentials: 'omit' })
    return response.ok ? ok(response) : err(appError('updates/unreachable', `status ${response.status}`))
  }
  return {
    read: (name) =>
      reached(async () => {
        const response = await withDeadline(get(name))
        if (!response.ok) return response
        const bytes = new Uint8Array(await withDeadline(response.value.arrayBuffer()))
        return bytes.byteLength > maxSmallBytes ? tooLarge : ok(bytes)
      }),
    open: (name) =>
      reached(async () => {
        const response = await withDeadline(get(name))
        if (!response.ok) return response
        const { body } = response.value
        return body instanceof ReadableStream
          ? ok(Readable.fromWeb(body))
          : err(appError('updates/unreachable', 'no body'))
      })
  }
}

const tooLarge = err(appError('updates/not-valid', 'too large'))

async function reached<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    // The messages of file systems and servers name paths and addresses.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'not reached'
    return err(appError('updates/unreachable', code))
  }
}

async function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), answerMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
