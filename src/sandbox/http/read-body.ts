import { z } from 'zod'
import { err, ok, type Result } from '@shared/result'
import type { AppContext } from './app-env'
import { type Refusal, refusals } from './refusal'

/** Reads a JSON body and checks it against the schema. */
export async function readBody<S extends z.ZodType>(
  c: AppContext,
  schema: S
): Promise<Result<z.output<S>, Refusal>> {
  // SECURITY: another site's page can send a body unasked only as text or as a form, never as JSON.
  const mediaType = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') return err(refusals.wrongMediaType)
  const bytes = await readBytes(c)
  if (!bytes.ok) return bytes
  let body: unknown
  try {
    body = JSON.parse(new TextDecoder().decode(bytes.value))
  } catch {
    return err(refusals.notJson)
  }
  return matching(schema, body)
}

/** SECURITY: a body is never held in memory beyond the limit, whatever length it claims or keeps to itself. */
export async function readBytes(c: AppContext): Promise<Result<Buffer<ArrayBuffer>, Refusal>> {
  const { maxBodyBytes } = c.var.policy
  if (Number(c.req.header('Content-Length') ?? 0) > maxBodyBytes) return err(refusals.tooLarge)
  const chunks: Uint8Array[] = []
  let bytes = 0
  const body: AsyncIterable<Uint8Array> | null = c.req.raw.body
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBodyBytes) return err(refusals.tooLarge)
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}

/** Checks the query against the schema. A parameter given twice counts once, with its first value. */
export function readQuery<S extends z.ZodType>(c: AppContext, schema: S): Result<z.output<S>, Refusal> {
  return matching(schema, c.req.query())
}

/** A query's boolean: a query arrives as text, and the schemas of the API ask for values. */
export function booleanText<S extends z.ZodType<unknown, boolean | undefined>>(schema: S) {
  return z
    .stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' })
    .optional()
    .pipe(schema)
}

/** A query's whole number, which may be left out. */
export function integerText<S extends z.ZodType<unknown, number | undefined>>(schema: S) {
  return z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number)
    .optional()
    .pipe(schema)
}

/** Refuses with the reasons by member. */
export function matching<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>, Refusal> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const errors: Record<string, string[]> = {}
  for (const { path, message } of parsed.error.issues) (errors[path.join('.')] ??= []).push(message)
  return err({ status: 400, title: 'One or more validation errors occurred.', errors })
}
