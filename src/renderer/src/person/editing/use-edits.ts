import { useReducer, useState } from 'react'
import type { AppError, NamedPermission } from '@shared/errors'
import type { Result } from '@shared/result'
import { useAnswer } from '../../api/queries'
import { useStation } from '../../api/station-context'
import { withRemoved, withSaved } from './change-record'
import { type Edit, type EditEvent, editsReducer, type Typed } from './edits'
import type { SectionLens } from './section-lens'

/** How the entries of a section are saved at the server. */
export interface EntryCalls<D, T> {
  readonly save: (draft: D) => Promise<Result<T>>
  /** Left out where the server has no such call. */
  readonly remove?: (id: string) => Promise<Result<unknown>>
}

export interface SectionEdits<D, T> {
  readonly edits: readonly Edit<T>[]
  /** Permissions that the server asked for when it refused a change; of them one would be enough. */
  readonly closedBy: readonly NamedPermission[] | undefined
  readonly open: (key: string | undefined, typed: Typed) => void
  readonly type: (id: string, part: Typed) => void
  readonly save: (id: string, draft: D, shown: T) => void
  readonly remove: (key: string) => void
  readonly close: (id: string) => void
}

/** The changes of one section that are under way, and their way to the server and into the record. */
export function useEdits<D, T>(
  personId: string,
  lens: SectionLens<T>,
  calls: EntryCalls<D, T>
): SectionEdits<D, T> {
  const { newId } = useStation()
  const record = useAnswer('people:read', { personId })
  const [edits, send] = useReducer<readonly Edit<T>[], [EditEvent<T>]>(editsReducer, [])
  const [closedBy, setClosedBy] = useState<readonly NamedPermission[]>()

  const refuse = (id: string, error: AppError): void => {
    if (error.code === 'identities/forbidden') setClosedBy(error.permissions ?? [])
    send({ type: 'refused', id, error })
  }
  return {
    edits,
    closedBy,
    open: (key, typed) => send({ type: 'opened', id: newId(), key, typed }),
    type: (id, part) => send({ type: 'typed', id, part }),
    close: (id) => send({ type: 'closed', id }),
    save: (id, draft, shown) => {
      send({ type: 'sent', id, shown })
      void calls.save(draft).then((saved) => {
        if (!saved.ok) {
          refuse(id, saved.error)
          return
        }
        record.change((held) => withSaved(held, lens, saved.value))
        send({ type: 'accepted', id })
      })
    },
    remove: (key) => {
      const id = newId()
      send({ type: 'removal-sent', id, key })
      void calls.remove?.(key).then((removed) => {
        if (!removed.ok) {
          refuse(id, removed.error)
          return
        }
        record.change((held) => withRemoved(held, lens, key))
        send({ type: 'accepted', id })
      })
    }
  }
}
