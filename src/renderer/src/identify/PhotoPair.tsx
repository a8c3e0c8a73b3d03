import type { ReactNode } from 'react'
import type { Shot } from '../analysis/analyzer'
import { Portrait } from '../components/Portrait'
import { useText } from '../text/text-context'
import { EnrolledPicture } from './EnrolledPicture'
import type { Probe } from './identify-state'
import styles from './PhotoPair.module.css'

/** Both photos at the same scale, because the last word is with the person at the desk. */
export function PhotoPair({ probe, faceId }: { readonly probe: Probe; readonly faceId: string | undefined }) {
  const { identify } = useText()
  return (
    <div className={styles['pair']}>
      <Labelled words={identify.enrolled}>
        <EnrolledPicture faceId={faceId} />
      </Labelled>
      <ProbePicture probe={probe} />
    </div>
  )
}

/** The picture that was looked up. */
export function ProbePicture({ probe }: { readonly probe: Pick<Probe, 'source'> & { readonly shot: Shot } }) {
  const { identify } = useText()
  const words = probe.source === 'file' ? identify.fromFile : identify.live
  return (
    <Labelled words={words}>
      <Portrait shot={probe.shot} alt={words} />
    </Labelled>
  )
}

function Labelled({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <figure className={styles['figure']}>
      {children}
      <figcaption>{words}</figcaption>
    </figure>
  )
}
