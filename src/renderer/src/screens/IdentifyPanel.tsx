import { CircleHelp, RefreshCw, ScanFace, ScanSearch, TriangleAlert, UserRoundX } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionButton } from '../components/ActionButton'
import { Spinner } from '../components/Spinner'
import type { IdentifyState } from '../flow/identify-reducer'
import { useText } from '../text/text-context'
import { FaceMatch, LivePhoto } from './FaceMatch'
import styles from './IdentifyPanel.module.css'
import outcome from './outcome.module.css'
import { PresentationNotice } from './PresentationNotice'
import { ResultCard } from './ResultCard'

export interface IdentifyPanelProps {
  readonly state: IdentifyState
  readonly onLookAgain: () => void
  readonly onRetry: () => void
}

/** What the person at the desk reads: one state at a time. */
export function IdentifyPanel({ state, onLookAgain, onRetry }: IdentifyPanelProps) {
  const { identify, errors } = useText()
  const lookAgain = (
    <ActionButton size="main" icon={ScanSearch} onPress={onLookAgain}>
      {identify.lookAgain}
    </ActionButton>
  )

  switch (state.at) {
    case 'watching':
      return <Quiet picture={<ScanFace aria-hidden />} title={identify.idleTitle} text={identify.idleText} />
    case 'looking':
      return (
        <Quiet
          picture={
            <span className={styles['busy']}>
              <Spinner />
            </span>
          }
          title={identify.lookingTitle}
          text={identify.lookingText}
        />
      )
    case 'failed': {
      const { title, advice } = errors[state.error.code]
      return (
        <ResultCard
          outcome={state.error.code}
          actions={
            <>
              {state.error.retryable ? (
                <ActionButton kind="primary" size="main" icon={RefreshCw} onPress={onRetry}>
                  {identify.retry}
                </ActionButton>
              ) : null}
              {lookAgain}
            </>
          }
        >
          <p className={`${styles['state'] ?? ''} ${outcome['warn'] ?? ''}`}>
            <TriangleAlert aria-hidden />
            {identify.failedTitle}
          </p>
          <h2 className={styles['name']}>{title}</h2>
          <p className={styles['text']}>{advice}</p>
        </ResultCard>
      )
    }
    case 'answered': {
      const { answer } = state
      if (answer.outcome === 'match') {
        return <FaceMatch match={answer} shot={state.shot} photo={state.photo} actions={lookAgain} />
      }
      const unknown = answer.outcome === 'not-enrolled'
      const Icon = unknown ? UserRoundX : CircleHelp
      return (
        <ResultCard outcome={answer.outcome} actions={lookAgain}>
          <PresentationNotice shot={state.shot} />
          <span className={`${outcome['badge'] ?? ''} ${outcome[unknown ? 'neutral' : 'warn'] ?? ''}`}>
            <Icon aria-hidden />
          </span>
          <h2 className={styles['name']}>{unknown ? identify.notEnrolledTitle : identify.noFaceTitle}</h2>
          <p className={styles['text']}>{unknown ? identify.notEnrolledText : identify.noFaceText}</p>
          <div className={styles['one']}>
            <LivePhoto shot={state.shot} />
          </div>
        </ResultCard>
      )
    }
  }
}

interface QuietProps {
  readonly picture: ReactNode
  readonly title: string
  readonly text: string
}

function Quiet({ picture, title, text }: QuietProps) {
  return (
    <div className={styles['quiet']}>
      {picture}
      <h2>{title}</h2>
      <p className={styles['text']}>{text}</p>
    </div>
  )
}
