import type { ReactNode } from 'react'
import { useText } from '../../text/text-context'
import styles from './DetailsScreen.module.css'

export interface FormPartFrameProps {
  readonly title: string
  readonly isOptional?: boolean
  readonly children: ReactNode
}

/** One part of the form, with its heading. */
export function FormPart({ title, isOptional = false, children }: FormPartFrameProps) {
  const { details } = useText()
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>
        {title} {isOptional ? <span className={styles['optional']}>({details.optional})</span> : null}
      </legend>
      {children}
    </fieldset>
  )
}
