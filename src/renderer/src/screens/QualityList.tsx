import { CircleAlert, CircleCheck, CircleMinus, type LucideIcon } from 'lucide-react'
import type { Rating, ShotQuality } from '../guidance/shot-quality'
import { useText } from '../text/text-context'
import styles from './QualityList.module.css'

/** Shape and words say the rating; colour only helps. */
const icons: Readonly<Record<Rating, LucideIcon>> = {
  good: CircleCheck,
  fair: CircleMinus,
  poor: CircleAlert
}

export interface QualityListProps {
  readonly quality: ShotQuality
  /** Small, with all that is right in one line. */
  readonly isCompact?: boolean
}

/** What is wrong with a photo, worst first; then what is right. */
export function QualityList({ quality, isCompact = false }: QualityListProps) {
  const { capture } = useText()
  const good = quality.good.map((aspect) => capture.good[aspect])
  return (
    <ul className={`${styles['list'] ?? ''} ${isCompact ? (styles['compact'] ?? '') : ''}`}>
      {quality.findings.map(({ hint, severity }) => (
        <Item
          key={hint}
          rating={severity === 'block' ? 'poor' : 'fair'}
          words={capture.findings[hint][severity]}
        />
      ))}
      {(isCompact && good.length > 0 ? [good.join(' · ')] : good).map((words) => (
        <Item key={words} rating="good" words={words} />
      ))}
    </ul>
  )
}

function Item({ rating, words }: { readonly rating: Rating; readonly words: string }) {
  const Icon = icons[rating]
  return (
    <li className={`${styles['item'] ?? ''} ${styles[rating] ?? ''}`} data-rating={rating}>
      <Icon aria-hidden />
      {words}
    </li>
  )
}
