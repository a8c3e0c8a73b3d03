import type { ReactNode } from 'react'
import styles from './Captioned.module.css'

/** A photo with what it is beneath. */
export function Captioned({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <figure className={styles['captioned']}>
      {children}
      <figcaption>{words}</figcaption>
    </figure>
  )
}
