import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useState } from 'react'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { useText } from '../../text/text-context'

interface Unfinished {
  readonly report: (id: string, isUnfinished: boolean) => void
  /** Does it, or asks first while something would be lost. */
  readonly leave: (go: () => void) => void
  readonly isAny: boolean
}

const UnfinishedContext = createContext<Unfinished>({
  report: () => undefined,
  leave: (go) => go(),
  isAny: false
})

/** Knows whether leaving the record would lose something, and asks before it does. */
export function UnfinishedProvider({ children }: { readonly children: ReactNode }) {
  const { leaving } = useText().person
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [going, setGoing] = useState<{ readonly go: () => void }>()
  const isAny = ids.size > 0
  const value = useMemo(
    () => ({
      isAny,
      report: (id: string, isUnfinished: boolean) => setIds((old) => changed(old, id, isUnfinished)),
      leave: (go: () => void) => (isAny ? setGoing({ go }) : go())
    }),
    [isAny]
  )
  return (
    <UnfinishedContext value={value}>
      {children}
      {going === undefined ? null : (
        <ConfirmDialog {...leaving} onConfirm={going.go} onDecline={() => setGoing(undefined)} />
      )}
    </UnfinishedContext>
  )
}

export function useLeaving(): Pick<Unfinished, 'leave' | 'isAny'> {
  return useContext(UnfinishedContext)
}

/** Says of a part of the screen whether it has something to lose. */
export function useUnfinished(isUnfinished: boolean): void {
  const id = useId()
  const { report } = useContext(UnfinishedContext)
  useEffect(() => {
    report(id, isUnfinished)
    return () => report(id, false)
  }, [report, id, isUnfinished])
}

function changed(ids: ReadonlySet<string>, id: string, isUnfinished: boolean): ReadonlySet<string> {
  if (ids.has(id) === isUnfinished) return ids
  const next = new Set(ids)
  if (isUnfinished) next.add(id)
  else next.delete(id)
  return next
}
