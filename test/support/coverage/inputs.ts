import { randomUUID } from 'node:crypto'
import type { Result } from '@shared/result'
import type { Ask } from './row'

export const webPage = { body: '<!doctype html><p>Sign in', contentType: 'text/html' }
export const json = (body: string) => ({ body, contentType: 'application/json' })

export const unknownId = (): string => randomUUID()
export const tagDraft = (): { name: string; description: string; disabled: boolean } => ({
  name: `Tag ${randomUUID()}`,
  description: '',
  disabled: false
})
export const listTags: Ask = ({ station }) => station.call('tags:list', {})

/** The value of a success that a later step builds on. */
export async function must<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`)
  return result.value
}

export function known(id: string | undefined): string {
  if (id === undefined) throw new Error('the server named no id')
  return id
}

