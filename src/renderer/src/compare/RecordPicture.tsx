import { useCaptureProfile } from '../capture/use-capture-profile'
import { Picture } from '../components/Picture'
import { rateShot } from '../guidance/shot-quality'
import { dayWords, instantWords } from '../text/instant-words'
import type { Messages } from '../text/messages'
import { useText } from '../text/text-context'
import type { ComparedPicture, Side } from './compare-reducer'
import type { PictureSource } from './picture-source'
import styles from './RecordSheet.module.css'
import { presentationOf, sourceWords } from './source-words'

/** One picture on the record: whole, as it was compared, with what it is and how good it is. */
export function RecordPicture({ side, picture }: { readonly side: Side; readonly picture: ComparedPicture }) {
  const { compare, capture } = useText()
  const { shot, source } = picture
  const quality = rateShot(shot.analysis, useCaptureProfile('lookup'))
  const presentation = presentationOf(source)
  const words = [
    ...quality.findings.map(({ hint, severity }) => capture.findings[hint][severity]),
    ...quality.good.map((aspect) => capture.good[aspect])
  ]
  return (
    <figure className={styles['picture']}>
      <Picture jpeg={shot.jpeg} alt={compare.sides[side]} />
      <figcaption>
        <h2>{compare.sides[side]}</h2>
        <p className={styles['source']}>{sourceWords(source, compare)}</p>
        <p>{originWords(source, compare)}</p>
        <p>
          <b>{`${compare.quality[quality.overall]}: `}</b>
          {words.join(' · ')}
        </p>
        {presentation === undefined ? null : <p>{compare.presentation[presentation]}</p>}
      </figcaption>
    </figure>
  )
}

function originWords(source: PictureSource, { record }: Messages['compare']): string {
  switch (source.kind) {
    case 'camera':
      return record.taken(instantWords(source.takenAt))
    case 'file':
      return source.changedAt > 0 ? record.changed(dayWords(source.changedAt)) : ''
    case 'enrolled':
      return record.fromServer
  }
}
