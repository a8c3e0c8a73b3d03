import { ChevronLeft, ChevronRight, FileDown, ShieldCheck } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { FailedNotice } from '../../components/FailedNotice'
import { Loading } from '../../components/Loading'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import { type AuditPage, type AuditPageEvent, pageSize } from './audit-reducer'
import { AuditOutcome } from './AuditOutcome'
import { AuditTable } from './AuditTable'

export interface AuditSectionProps {
  readonly state: AuditPage
  readonly send: (event: AuditPageEvent) => void
}

/** Who decided what, page by page; whether all of it is still there; and copies of it. */
export function AuditSection({ state, send }: AuditSectionProps) {
  const words = useText().administrator.log
  const { busy } = state
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      <div className={section['actions']}>
        <ActionButton
          icon={ShieldCheck}
          isPending={busy?.with === 'check'}
          onPress={() => send({ type: 'check-wanted' })}
        >
          {busy?.with === 'check' ? words.checking : words.check}
        </ActionButton>
        {(['csv', 'json'] as const).map((format) => (
          <ActionButton
            key={format}
            kind="quiet"
            icon={FileDown}
            isPending={busy?.with === format}
            onPress={() => send({ type: 'export-wanted', format })}
          >
            {words[format]}
          </ActionButton>
        ))}
      </div>
      <AuditOutcome state={state} />
      <AuditList state={state} send={send} />
    </section>
  )
}

function AuditList({ state: { list, reading }, send }: AuditSectionProps) {
  const words = useText().administrator.log
  switch (list.kind) {
    case 'loading':
      return <Loading>{words.loading}</Loading>
    case 'failed':
      return (
        <FailedNotice
          title={words.failed}
          error={list.error}
          retry={words.retry}
          onRetry={() => send({ type: 'page-wanted', skip: 0 })}
        />
      )
    case 'ready': {
      const { records, total, skip } = list
      if (total === 0) return <p className={section['soft']}>{words.empty}</p>
      const last = Math.min(total, skip + pageSize)
      return (
        <>
          <AuditTable records={records} />
          <div className={section['actions']}>
            <ActionButton
              icon={ChevronLeft}
              isDisabled={skip === 0 || reading !== undefined}
              onPress={() => send({ type: 'page-wanted', skip: skip - pageSize })}
            >
              {words.newer}
            </ActionButton>
            <ActionButton
              icon={ChevronRight}
              isDisabled={last >= total || reading !== undefined}
              onPress={() => send({ type: 'page-wanted', skip: skip + pageSize })}
            >
              {words.older}
            </ActionButton>
            <p className={section['soft']} role="status">
              {words.range(skip + 1, last, total)}
            </p>
          </div>
        </>
      )
    }
  }
}
