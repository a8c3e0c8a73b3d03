import { CircleHelp, ImageOff, type LucideIcon, UserRoundX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Identification } from '@shared/domain/recognition'
import { useCaptureProfile } from '../capture/use-capture-profile'
import { PresentationNotice } from '../screens/PresentationNotice'
import outcome from '../screens/outcome.module.css'
import { useText } from '../text/text-context'
import type { Probe } from './identify-state'
import styles from './IdentifyPanel.module.css'
import { ProbePicture } from './PhotoPair'
import { ResultCard } from './ResultCard'
import { pictureProblems, type UnknownKind, unknownKind } from './unknown-kind'

const looks: Readonly<Record<UnknownKind, { readonly tone: string; readonly icon: LucideIcon }>> = {
  'not-enrolled': { tone: 'neutral', icon: UserRoundX },
  'poor-picture': { tone: 'warn', icon: ImageOff },
  'no-face': { tone: 'warn', icon: CircleHelp }
}

export interface UnknownCardProps {
  readonly probe: Probe
  readonly outcome: Exclude<Identification['outcome'], 'match'>
  readonly actions: ReactNode
}

/** The three answers that name nobody, told apart. */
export function UnknownCard({ probe, outcome: answer, actions }: UnknownCardProps) {
  const { identify, capture } = useText()
  const problems = pictureProblems(probe.shot.analysis, useCaptureProfile('lookup'))
  const kind = unknownKind(answer, problems)
  const { tone, icon: Icon } = looks[kind]
  const { title, text } = identify.unknown[kind]
  return (
    <ResultCard outcome={kind} actions={actions}>
      <PresentationNotice shot={probe.shot} />
      <div className={styles['unknown']}>
        <span className={`${outcome['badge'] ?? ''} ${outcome[tone] ?? ''}`}>
          <Icon aria-hidden />
        </span>
        <h2 className={styles['name']}>{title}</h2>
      </div>
      <p className={styles['text']}>{text}</p>
      {kind === 'poor-picture' ? (
        <ul className={styles['problems']}>
          {problems.map(({ hint, severity }) => (
            <li key={hint}>{identify.problem(capture.findings[hint][severity], capture.advice[hint])}</li>
          ))}
        </ul>
      ) : null}
      <div className={styles['one']}>
        <ProbePicture probe={probe} />
      </div>
    </ResultCard>
  )
}
