import { bufferToFormData } from 'hono/utils/buffer'
import { z } from 'zod'
import { err, type Result } from '@shared/result'
import type { AppContext } from './app-env'
import { matching, readBytes } from './read-body'
import { type Refusal, refusals } from './refusal'

/** A part of a form that is a file; a text in its place is refused. */
export const zFile = z.instanceof(File)

/**
 * Reads a multipart form and checks its parts against the schema. A part given twice counts with its last value.
 *
 * SECURITY: another site's page could send such a form unasked, but not the token that every form needs.
 */
export async function readForm<S extends z.ZodType>(
  c: AppContext,
  schema: S
): Promise<Result<z.output<S>, Refusal>> {
  const contentType = c.req.header('Content-Type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return err(refusals.notForm)
  const bytes = await readBytes(c)
  if (!bytes.ok) return bytes
  try {
    const form = await bufferToFormData(new Uint8Array(bytes.value).buffer, contentType)
    return matching(schema, Object.fromEntries(form.entries()))
  } catch {
    // The parser reports a damaged form by throwing.
    return err(refusals.damagedForm)
  }
}
