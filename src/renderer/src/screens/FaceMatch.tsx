import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Identification } from '@shared/domain/recognition'
import type { Shot } from '../analysis/analyzer'
import type { CheckedShot } from '../capture/checked-shot'
import { Picture } from '../components/Picture'
import { Portrait } from '../components/Portrait'
import { Spinner } from '../components/Spinner'
import type { EnrolledPhoto } from '../flow/identify-reducer'
import { confidenceBand } from '../text/confidence-band'
import { useText } from '../text/text-context'
import styles from './IdentifyPanel.module.css'
import outcome from './outcome.module.css'
import { PresentationNotice } from './PresentationNotice'
import { ResultCard } from './ResultCard'

export interface FaceMatchProps {
  readonly match: Extract<Identification, { outcome: 'match' }>
  readonly shot: CheckedShot
  readonly photo: EnrolledPhoto
  readonly actions: ReactNode
}

/** A person the server knows: both photos side by side, because the last word is with the person at the desk. */
export function FaceMatch({ match, shot, photo, actions }: FaceMatchProps) {
  const { identify } = useText()
  const { name } = match.person
  // A tag whose name this account may not read says nothing to anybody.
  const tags = match.person.tags.filter((tag) => tag.name !== undefined)
  const fullName = name === undefined ? undefined : `${name.firstName} ${name.lastName}`.trim()
  return (
    <ResultCard outcome="match" actions={actions}>
      <PresentationNotice shot={shot} />
      <p className={`${styles['state'] ?? ''} ${outcome['good'] ?? ''}`}>
        <CircleCheck aria-hidden />
        {identify.match}
      </p>
      <h2 className={styles['name']}>{fullName ?? identify.nameless}</h2>
      {fullName === undefined ? <p className={styles['text']}>{identify.namelessText}</p> : null}
      {tags.length === 0 ? null : (
        <ul className={styles['tags']} aria-label={identify.tags}>
          {tags.map((tag) => (
            <li key={tag.tagId ?? tag.name}>{tag.name}</li>
          ))}
        </ul>
      )}
      <div className={styles['photos']}>
        <figure>
          <EnrolledPicture photo={photo} />
          <figcaption>{identify.enrolled}</figcaption>
        </figure>
        <LivePhoto shot={shot} />
      </div>
      {match.confidence === undefined ? null : (
        <div>
          <p>{identify.confidence[confidenceBand(match.confidence)]}</p>
          <p className={styles['small']}>{identify.percent(match.confidence)}</p>
        </div>
      )}
    </ResultCard>
  )
}

export function LivePhoto({ shot }: { readonly shot: Shot }) {
  const { identify } = useText()
  return (
    <figure>
      <Portrait shot={shot} alt={identify.live} />
      <figcaption>{identify.live}</figcaption>
    </figure>
  )
}

function EnrolledPicture({ photo }: { readonly photo: EnrolledPhoto }) {
  const { identify } = useText()
  return (
    <div className={styles['enrolled']}>
      {photo.kind === 'ready' ? (
        <Picture jpeg={photo.jpeg} alt={identify.enrolled} />
      ) : photo.kind === 'loading' ? (
        <Spinner />
      ) : (
        <p>{identify.noPhoto}</p>
      )}
    </div>
  )
}
