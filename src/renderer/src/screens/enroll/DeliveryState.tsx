import { Check, Clock, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OutboxItem } from '@shared/domain/outbox'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import layout from '../enroll-layout.module.css'
import outcome from '../outcome.module.css'
import { DeliveryProgress } from './DeliveryProgress'

export interface DeliveryStateProps {
  readonly item: OutboxItem
  readonly name: string | undefined
}

/** How far an enrollment has come, in words. */
export function DeliveryState({ item, name }: DeliveryStateProps) {
  const { enroll, errors } = useText()
  const { state } = item
  switch (state.kind) {
    case 'queued':
    case 'sending':
      return <DeliveryProgress item={item} name={name} />
    case 'waiting': {
      const heading = name === undefined || !item.isNewPerson ? enroll.waitingPhoto : enroll.waitingName(name)
      return (
        <Result outcome="saved" tone="good" icon={Clock} heading={heading}>
          <p className={layout['lead']}>{enroll.waitingText}</p>
          <Notice tone="info" title={errors[state.code].title}>
            {item.wasSearched ? undefined : enroll.waitingUnsearched}
          </Notice>
        </Result>
      )
    }
    case 'done': {
      const { title, text } = enroll.proof[state.proof]
      const isNew = item.isNewPerson && name !== undefined
      return (
        <Result
          outcome="accepted"
          proof={state.proof}
          tone="good"
          icon={Check}
          heading={isNew ? enroll.acceptedName(name) : enroll.addedTitle}
        >
          <p className={layout['lead']}>{isNew ? enroll.acceptedText : enroll.addedText}</p>
          <Notice
            tone={state.proof === 'found' ? 'good' : state.proof === 'not-tried' ? 'info' : 'warn'}
            title={title}
            announce={state.proof !== 'found'}
          >
            {text}
          </Notice>
        </Result>
      )
    }
    case 'other-server':
      return <Stuck heading={enroll.stuckTitle} text={enroll.otherServer} />
    case 'exported':
      return <Stuck heading={enroll.stuckTitle} text={enroll.exported} />
    case 'quarantined':
      return <Stuck heading={errors[state.code].title} text={errors[state.code].advice} />
    case 'blocked':
      // Asked in a panel of its own.
      return null
  }
}

interface ResultProps {
  readonly outcome: string
  readonly proof?: string
  readonly tone: 'good' | 'warn'
  readonly icon: LucideIcon
  readonly heading: string
  readonly children: ReactNode
}

function Result({ outcome: what, proof, tone, icon: Icon, heading, children }: ResultProps) {
  return (
    <div
      className={layout['side']}
      role="status"
      data-testid="enrollment-result"
      data-outcome={what}
      data-proof={proof}
    >
      <span className={`${outcome['badge'] ?? ''} ${outcome[tone] ?? ''}`}>
        <Icon aria-hidden />
      </span>
      <h2 className={layout['heading']}>{heading}</h2>
      {children}
    </div>
  )
}

function Stuck({ heading, text }: { readonly heading: string; readonly text: string }) {
  return (
    <Result outcome="stuck" tone="warn" icon={TriangleAlert} heading={heading}>
      <p className={layout['lead']}>{text}</p>
    </Result>
  )
}
