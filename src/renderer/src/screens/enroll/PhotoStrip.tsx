import { Camera, X } from 'lucide-react'
import { useRef } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { Portrait } from '../../components/Portrait'
import type { VisitWish } from '../../flow/enrollment/events'
import { maxPhotos, type Visit } from '../../flow/enrollment/visit'
import { useText } from '../../text/text-context'
import styles from './DetailsScreen.module.css'

export interface PhotoStripProps {
  readonly visit: Visit
  readonly send: (event: VisitWish) => void
}

/** The photos of this visit. The first one was searched with, so only the others can be removed here. */
export function PhotoStrip({ visit, send }: PhotoStripProps) {
  const { details } = useText()
  const { photos } = visit
  const strip = useRef<HTMLElement>(null)
  const [first, ...others] = photos
  if (first === undefined) return null
  const remove = (photoId: string): void => {
    // The button goes with its photo; Tab goes on from here.
    strip.current?.focus()
    send({ type: 'photo-removed', photoId })
  }
  return (
    <section ref={strip} className={styles['photos']} aria-label={details.photos} tabIndex={-1}>
      <Portrait shot={first.shot} alt={details.photoNumber(1, photos.length)} />
      {others.length === 0 ? null : (
        <ul className={styles['thumbs']}>
          {others.map(({ ids, shot }, index) => (
            <li key={ids.photo} className={styles['thumb']}>
              <Portrait shot={shot} alt={details.photoNumber(index + 2, photos.length)} />
              <div className={styles['remove']}>
                <ActionButton
                  icon={X}
                  label={details.removePhoto(index + 2)}
                  onPress={() => remove(ids.photo)}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {photos.length >= maxPhotos ? (
        <p className={styles['soft']}>{details.enoughPhotos}</p>
      ) : (
        <ActionButton icon={Camera} onPress={() => send({ type: 'photo-wanted' })}>
          {details.addPhoto}
        </ActionButton>
      )}
    </section>
  )
}
