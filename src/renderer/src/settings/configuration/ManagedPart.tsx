import { type ReactNode } from 'react'
import { FixedContext, useFixed } from '../../components/fixed-context'
import { ManagedNote } from './ManagedNote'
import { useManaged } from './use-managed'

export interface ManagedPartProps {
  /** Of the setting, as in the configuration file. */
  readonly path: string
  readonly children: ReactNode
}

/** What sets one setting. Where the organisation has set it, it says so, and nothing in it can be changed. */
export function ManagedPart({ path, children }: ManagedPartProps) {
  const managed = useManaged(path)
  const fixed = useFixed()
  return (
    <FixedContext value={managed || fixed}>
      {managed ? <ManagedNote /> : null}
      {children}
    </FixedContext>
  )
}
