import type { QueryClient } from '@tanstack/react-query'
import type { Attachment } from '@shared/domain/enrollment-draft'
import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Analyzer } from '../../analysis/analyzer'
import type { StationClient } from '../../api/station-client'
import type { VisitEffect, VisitEvent } from './events'

export interface VisitMeans {
  readonly client: StationClient
  readonly analyzer: Pick<Analyzer, 'forget'>
  /** What screens have read about people. */
  readonly queries: Pick<QueryClient, 'clear'>
}

/** Carries out what a visit asks for; answers come back as events. */
export function runVisitEffect(
  { client, analyzer, queries }: VisitMeans,
  effect: VisitEffect,
  send: (event: VisitEvent) => void
): void {
  switch (effect.type) {
    case 'forget-pictures':
      // SECURITY: frames, and what was read about people, go with the screen that asked for them.
      analyzer.forget()
      queries.clear()
      return
    case 'read-policy':
      void readPolicy(client).then((result) =>
        send({ type: 'policy-read', enrollmentId: effect.enrollmentId, result })
      )
      return
    case 'read-tags':
      void client
        .invoke('tags:list', {})
        .then((result) => send({ type: 'tags-read', enrollmentId: effect.enrollmentId, result }))
      return
    case 'record-decline':
      void client.invoke('enrollments:record-decline', {
        version: effect.version,
        language: effect.language
      })
      return
    case 'record-capture':
      void client.invoke('station:record-capture', effect.record)
      return
    case 'record-override':
      void client.invoke('station:record-override', { reason: effect.reason })
      return
    case 'search':
      void search(client, effect).then((result) => send(answerTo('searched', effect, result)))
      return
    case 'submit':
      void submit(client, effect).then((result) => send(answerTo('submitted', effect, result)))
      return
    case 'detach': {
      const { enrollmentId, attachmentId } = effect
      void client.invoke('enrollments:detach', {
        enrollmentId,
        ...(attachmentId !== undefined && { attachmentId })
      })
      return
    }
    case 'answer': {
      const { enrollmentId, answer } = effect
      void client
        .invoke('outbox:answer', { enrollmentId, answer })
        .then((result) => send(answerTo('answered', effect, result)))
    }
  }
}

interface Asked {
  readonly enrollmentId: string
  readonly attempt: number
}

function answerTo<Type extends string, T>(
  type: Type,
  { enrollmentId, attempt }: Asked,
  result: Result<T>
): Asked & { readonly type: Type; readonly result: Result<T> } {
  return { type, enrollmentId, attempt, result }
}

type Effect<Type extends VisitEffect['type']> = Extract<VisitEffect, { type: Type }>

/** Nobody is asked for a photo that could not be saved: a full outbox is said before the visit begins. */
async function readPolicy(client: StationClient): Promise<Result<EnrollmentPolicy>> {
  const status = await client.invoke('outbox:read-status')
  // Other problems are tried again by submitting, which may find them gone.
  const isFull = status.ok && status.value.level === 'stopped' && status.value.problem === undefined
  return isFull ? err(appError('outbox/full')) : client.invoke('enrollments:read-policy')
}

async function search(client: StationClient, { enrollmentId, photoId, attachments }: Effect<'search'>) {
  const attached = await attachAll(client, enrollmentId, attachments)
  return attached.ok ? client.invoke('enrollments:search', { enrollmentId, attachmentId: photoId }) : attached
}

async function submit(client: StationClient, { enrollmentId, attachments, details }: Effect<'submit'>) {
  const attached = await attachAll(client, enrollmentId, attachments)
  return attached.ok ? client.invoke('enrollments:submit', details) : attached
}

/** One after the other: together they would not fit into one message, and the first failure ends it. */
async function attachAll(
  client: StationClient,
  enrollmentId: string,
  attachments: readonly Attachment[]
): Promise<Result<undefined>> {
  for (const attachment of attachments) {
    const attached = await client.invoke('enrollments:attach', { enrollmentId, attachment })
    if (!attached.ok) return attached
  }
  return ok()
}
