import { CircleAlert, CircleCheck, CircleMinus, type LucideIcon } from 'lucide-react'
import { aspects, type Rating, type ShotQuality } from '../guidance/shot-quality'
import { useText } from '../text/text-context'
import styles from './QualityList.module.css'

/** Shape and words say the rating; colour only helps. */
const icons: Readonly<Record<Rating, LucideIcon>> = {
  good: CircleCheck,
  fair: CircleMinus,
  poor: CircleAlert
}

export function QualityList({ quality }: { readonly quality: ShotQuality }) {
  const { capture } = useText()
  return (
    <ul className={styles['list']}>
      {aspects.map((aspect) => {
        const rating = quality.ratings[aspect]
        const Icon = icons[rating]
        return (
          <li key={aspect} className={`${styles['item'] ?? ''} ${styles[rating] ?? ''}`} data-rating={rating}>
            <Icon aria-hidden />
            {capture.quality[aspect][rating]}
          </li>
        )
      })}
    </ul>
  )
}
