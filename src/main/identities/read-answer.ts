/** The most bytes of an answer that are taken in: ten detections with their pictures, or one large document. */
const maxAnswerBytes = 64 * 1024 * 1024

/** The server sends more than any answer of this API can have. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge'
}

/**
 * Reads an answer whose form is not documented everywhere: JSON, an empty body (read as an object without members), or
 * plain text such as a bare id. A web page is none of them: another server answers at this address.
 *
 * @throws SyntaxError or AnswerTooLarge
 */
export async function readJson(response: Response): Promise<unknown> {
  const text = await (await readBytes(response)).text()
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch (error) {
    if (response.headers.get('content-type')?.startsWith('text/plain')) return text
    throw error
  }
}

/**
 * Reads a photo or a document.
 *
 * SECURITY: a server, or somebody in its place, must not be able to fill the station's memory. What it says about the
 * length is not believed; the bytes are counted.
 *
 * @throws AnswerTooLarge
 */
export async function readBytes(response: Response): Promise<Blob> {
  const body: AsyncIterable<Uint8Array<ArrayBuffer>> | null = response.body
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.byteLength
    if (bytes > maxAnswerBytes) throw new AnswerTooLarge()
    parts.push(part)
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
}
