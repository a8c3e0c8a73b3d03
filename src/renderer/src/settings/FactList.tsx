import { Fragment, type ReactNode } from 'react'
import styles from './FactList.module.css'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/** Names on one side, values on the other. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
