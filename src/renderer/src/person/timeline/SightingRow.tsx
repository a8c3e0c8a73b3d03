import { ImageOff } from 'lucide-react'
import type { Detection } from '@shared/domain/detection'
import { Picture } from '../../components/Picture'
import { useText } from '../../text/text-context'
import { sightingTime } from './sighting-words'
import styles from './timeline.module.css'

/** One sighting: when, in whose time, where, and the picture where the server has one. */
export function SightingRow({ sighting }: { readonly sighting: Detection }) {
  const { timeline } = useText().person
  const { detector, confidence, picture } = sighting
  const { time, zone } = sightingTime(sighting)
  return (
    <li className={styles['sighting']}>
      <div className={styles['picture']}>
        {picture === undefined ? (
          <span className={styles['noPicture']} role="img" aria-label={timeline.noPicture}>
            <ImageOff aria-hidden />
          </span>
        ) : (
          <Picture jpeg={new Uint8Array(picture)} alt={timeline.picture(time)} />
        )}
      </div>
      <div className={styles['words']}>
        <p className={styles['time']}>
          <time dateTime={sighting.at}>{time}</time>
        </p>
        <p>{detector === undefined || detector === '' ? timeline.unnamedDetector : detector}</p>
        <p className={styles['soft']}>
          {zone === undefined ? timeline.noZone : timeline.zone(zone)}
          {confidence === undefined ? null : ` · ${timeline.confidence(Math.round(confidence * 100))}`}
        </p>
      </div>
    </li>
  )
}
