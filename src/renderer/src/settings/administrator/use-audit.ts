import { useEffect } from 'react'
import { ok } from '@shared/result'
import { saveFile } from '../../api/save-file'
import type { StationClient } from '../../api/station-client'
import { useStation } from '../../api/station-context'
import { useMachine } from '../../flow/use-machine'
import {
  type AuditEffect,
  type AuditPage,
  type AuditPageEvent,
  auditReducer,
  type ExportFormat,
  leftAudit,
  pageSize,
  startAudit
} from './audit-reducer'

/** The audit log, for as long as the component is mounted. */
export function useAudit(): readonly [AuditPage, (event: AuditPageEvent) => void] {
  const { client } = useStation()
  const [page, { send }] = useMachine(
    () => ({
      initial: startAudit,
      transition: auditReducer,
      run: (effect: AuditEffect, answer: (event: AuditPageEvent) => void) =>
        void runAuditEffect(client, effect, answer)
    }),
    leftAudit
  )
  useEffect(() => send({ type: 'page-wanted', skip: 0 }), [send])
  return [page, send]
}

const types: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv', json: 'application/json' }

async function runAuditEffect(
  client: StationClient,
  effect: AuditEffect,
  answer: (event: AuditPageEvent) => void
): Promise<void> {
  const { attempt } = effect
  switch (effect.type) {
    case 'read': {
      const result = await client.invoke('audit:list', { skip: effect.skip, take: pageSize })
      answer({ type: 'page-read', attempt, result })
      return
    }
    case 'check':
      answer({ type: 'checked', attempt, result: await client.invoke('audit:verify') })
      return
    case 'export': {
      const { format } = effect
      const made = await client.invoke('audit:export', { format })
      if (made.ok) saveFile(made.value.name, [new Uint8Array(made.value.content)], types[format])
      answer({ type: 'exported', attempt, result: made.ok ? ok({ name: made.value.name }) : made })
      return
    }
  }
}
