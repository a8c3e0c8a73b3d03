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

/** What is wrong with a photo, worst first; then what is right. */
export function QualityList({ quality }: { readonly quality: ShotQuality }) {
  const { capture } = useText()
  return (
    <ul className={styles['list']}>
      {quality.findings.map(({ hint, severity }) => (
        <Item
          key={hint}
          rating={severity === 'block' ? 'poor' : 'fair'}
          words={capture.findings[hint][severity]}
        />
      ))}
      {quality.good.map((aspect) => (
        <Item key={aspect} rating="good" words={capture.good[aspect]} />
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
