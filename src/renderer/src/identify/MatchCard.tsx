import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Identification } from '@shared/domain/recognition'
import { useStationState } from '../api/station-state'
import { PresentationNotice } from '../screens/PresentationNotice'
import outcome from '../screens/outcome.module.css'
import { confidenceBand } from '../text/confidence-band'
import { useText } from '../text/text-context'
import { ThemeBanner } from '../themes/ThemeBanner'
import { themeOfAnswer } from './answer-theme'
import styles from './IdentifyPanel.module.css'
import type { Answered } from './identify-state'
import { PersonFacts } from './PersonFacts'
import { personName } from './person-name'
import { PhotoPair } from './PhotoPair'
import { ResultCard } from './ResultCard'
import { TagList } from './TagList'

export interface MatchCardProps {
  readonly answered: Answered
  readonly match: Extract<Identification, { outcome: 'match' }>
  readonly actions: ReactNode
}

/** Somebody whom the server knows. What the search answered is there at once; the record fills in its places. */
export function MatchCard({ answered, match, actions }: MatchCardProps) {
  const { identify } = useText()
  const { themes } = useStationState().settings.identification
  const { probe } = answered
  const theme = themeOfAnswer(answered, themes)
  const name = personName(match.person)
  return (
    <ResultCard
      outcome="match"
      banner={theme === undefined ? null : <ThemeBanner theme={theme} />}
      actions={actions}
    >
      <PresentationNotice shot={probe.shot} />
      <div className={styles['who']}>
        <h2 className={styles['name']}>{name ?? identify.nameless}</h2>
        <p className={`${styles['state'] ?? ''} ${outcome['good'] ?? ''}`}>
          <CircleCheck aria-hidden />
          {identify.match}
        </p>
      </div>
      {name === undefined ? <p className={styles['small']}>{identify.namelessText}</p> : null}
      <TagList personId={match.person.personId} tags={match.person.tags} at={probe.at} />
      <div className={styles['split']}>
        <div>
          <PhotoPair probe={probe} faceId={match.faceId} />
          {match.confidence === undefined ? null : (
            <p className={styles['small']}>
              {identify.confidence[confidenceBand(match.confidence)]} {identify.percent(match.confidence)}
            </p>
          )}
        </div>
        <div>
          <PersonFacts personId={match.person.personId} at={probe.at} />
        </div>
      </div>
    </ResultCard>
  )
}
