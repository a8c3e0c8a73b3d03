import type { ReactNode } from 'react'
import styles from './Loading.module.css'
import { Spinner } from './Spinner'

/** Something is on its way: said in words, and read out. */
export function Loading({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles['loading']} role="status">
      <Spinner />
      {children}
    </p>
  )
}
