import { Camera, Pause, Play, RefreshCw, ScanFace, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionButton } from '../components/ActionButton'
import { EmptyState } from '../components/EmptyState'
import type { CompareStart } from '../flow/session-reducer'
import outcome from '../screens/outcome.module.css'
import { clockWords } from '../text/ago-words'
import { useText } from '../text/text-context'
import { AnsweredCard } from './AnsweredCard'
import { type IdentifyEvent, type IdentifyState, shownOf } from './identify-state'
import styles from './IdentifyPanel.module.css'
import { LookingCard } from './LookingCard'
import { ResultCard } from './ResultCard'

export interface IdentifyPanelProps {
  readonly state: IdentifyState
  readonly send: (event: IdentifyEvent) => void
  readonly onOpen: (personId: string) => void
  readonly onCompare: (start: CompareStart) => void
}

/** What the person at the desk reads: one thing at a time, and where it comes from when it is not the camera. */
export function IdentifyPanel(props: IdentifyPanelProps) {
  const { state, send } = props
  const { identify } = useText()
  const shown = shownOf(state)
  if (shown.place === 'live') {
    // Nothing but the pause is said while there is nothing else to read.
    const isBare = state.isPaused && shown.content.at === 'watching'
    return (
      <>
        {state.isPaused && !isBare ? (
          <Strip words={identify.pausedTitle}>
            <ActionButton icon={Play} onPress={() => send({ type: 'go-on-wanted' })}>
              {identify.goOn}
            </ActionButton>
          </Strip>
        ) : null}
        <PanelContent {...props} />
      </>
    )
  }
  const { content } = shown
  const words =
    shown.place === 'file'
      ? identify.fileTitle
      : identify.earlierTitle(
          clockWords(new Date(shown.content.answered.probe.at).toISOString(), shown.content.answered.probe.at)
        )
  return (
    <>
      <Strip words={words}>
        <ActionButton icon={Camera} onPress={() => send({ type: 'live-wanted' })}>
          {identify.backToLive}
        </ActionButton>
      </Strip>
      <PanelContent key={shown.place === 'earlier' ? shown.content.answered.id : content.at} {...props} />
    </>
  )
}

function PanelContent({ state, send, onOpen, onCompare }: IdentifyPanelProps) {
  const { identify, errors } = useText()
  const { place, content } = shownOf(state)
  switch (content.at) {
    case 'watching':
      return state.isPaused ? (
        <EmptyState
          icon={Pause}
          title={identify.pausedTitle}
          level={2}
          action={
            <ActionButton
              kind="primary"
              size="main"
              icon={Play}
              onPress={() => send({ type: 'go-on-wanted' })}
            >
              {identify.goOn}
            </ActionButton>
          }
        >
          {identify.pausedText}
        </EmptyState>
      ) : (
        <EmptyState icon={ScanFace} title={identify.idleTitle} level={2}>
          {identify.idleText}
        </EmptyState>
      )
    case 'reading':
      return (
        <EmptyState title={identify.readingTitle} level={2}>
          {identify.lookingText}
        </EmptyState>
      )
    case 'looking':
      return <LookingCard probe={content.probe} title={identify.lookingTitle} text={identify.lookingText} />
    case 'waiting':
      return (
        <LookingCard
          probe={content.probe}
          title={identify.waitingTitle}
          text={identify.waitingText}
          isHeldBack
        />
      )
    case 'refused':
    case 'failed': {
      const { title, advice } = errors[content.error.code]
      const mayRetry = content.at === 'failed' && content.error.retryable && !state.isPaused
      return (
        <ResultCard
          outcome={content.error.code}
          actions={
            mayRetry ? (
              <ActionButton
                kind="primary"
                size="main"
                icon={RefreshCw}
                onPress={() => send({ type: 'retry-wanted' })}
              >
                {identify.retry}
              </ActionButton>
            ) : null
          }
        >
          <p className={`${styles['state'] ?? ''} ${outcome['warn'] ?? ''}`}>
            <TriangleAlert aria-hidden />
            {place === 'file' ? identify.refusedTitle : identify.failedTitle}
          </p>
          <h2 className={styles['name']}>{title}</h2>
          <p className={styles['text']}>{advice}</p>
        </ResultCard>
      )
    }
    case 'answered':
      return (
        <AnsweredCard
          key={content.answered.id}
          answered={content.answered}
          onLookAgain={
            place === 'live' && !state.isPaused ? () => send({ type: 'look-again-wanted' }) : undefined
          }
          onOpen={onOpen}
          onCompare={onCompare}
        />
      )
  }
}

function Strip({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className={styles['strip']}>
      <p>{words}</p>
      {children}
    </div>
  )
}
