import type { ReactNode } from 'react'
import styles from './PhotoFrame.module.css'

/** The place of a portrait photo: a picture fills it; a spinner or a word stands in its middle. */
export function PhotoFrame({ children }: { readonly children: ReactNode }) {
  return <div className={styles['frame']}>{children}</div>
}
