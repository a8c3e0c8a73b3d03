import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCaptureProfile } from '../capture/use-capture-profile'
import { ActionButton } from '../components/ActionButton'
import { Notice } from '../components/Notice'
import { Portrait } from '../components/Portrait'
import { Spinner } from '../components/Spinner'
import { rateShot } from '../guidance/shot-quality'
import { QualityList } from '../screens/QualityList'
import { useText } from '../text/text-context'
import type { ComparedPicture, CompareEvent, Side, Slot } from './compare-reducer'
import styles from './CompareSlot.module.css'
import { presentationOf } from './source-words'

/** What a place for a picture shows, one component for each state that it can be in. */

export function EmptyPlace({ children }: { readonly children: ReactNode }) {
  return <div className={styles['empty']}>{children}</div>
}

export function ReadingPlace() {
  const { compare } = useText()
  return (
    <p className={styles['busy']} role="status">
      <Spinner />
      {compare.reading}
    </p>
  )
}

export interface RefusedPlaceProps {
  readonly side: Side
  readonly slot: Extract<Slot, { at: 'refused' }>
  readonly send: (event: CompareEvent) => void
  readonly children: ReactNode
}

export function RefusedPlace({ side, slot, send, children }: RefusedPlaceProps) {
  const { compare, errors } = useText()
  const { error, source } = slot
  const { title, advice } = errors[error.code]
  const permissions = (error.permissions ?? []).map(({ category, name }) => `${category}: ${name}`)
  return (
    <div className={styles['empty']}>
      <div className={styles['message']}>
        <Notice tone="warn" title={title} announce>
          {[advice, ...permissions].join(' ')}
        </Notice>
      </div>
      {error.retryable && source.kind === 'enrolled' ? (
        <ActionButton
          kind="primary"
          size="main"
          icon={RefreshCw}
          onPress={() => send({ type: 'enrolled-chosen', side, photo: source })}
        >
          {compare.readAgain}
        </ActionButton>
      ) : null}
      {children}
    </div>
  )
}

export interface FilledPlaceProps {
  readonly side: Side
  readonly picture: ComparedPicture
  readonly children: ReactNode
}

/** Both faces are shown equally large, whatever the pictures are like: so people compare them, too. */
export function FilledPlace({ side, picture, children }: FilledPlaceProps) {
  const { compare } = useText()
  const quality = rateShot(picture.shot.analysis, useCaptureProfile('lookup'))
  const presentation = presentationOf(picture.source)
  return (
    <>
      <div className={styles['place']}>
        <div className={styles['picture']}>
          <Portrait shot={picture.shot} alt={compare.sides[side]} />
        </div>
      </div>
      <div className={styles['quality']} data-testid="picture-quality" data-overall={quality.overall}>
        <h3 className={styles['overall']}>{compare.quality[quality.overall]}</h3>
        <QualityList quality={quality} isCompact />
        {presentation === undefined ? null : (
          <p className={styles['presentation']} data-conclusion={presentation}>
            {compare.presentation[presentation]}
          </p>
        )}
      </div>
      <div className={styles['actions']}>
        <div className={styles['buttons']}>{children}</div>
      </div>
    </>
  )
}
