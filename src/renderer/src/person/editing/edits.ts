import type { AppError } from '@shared/errors'

/** What stands in the fields of a form, by their names. */
export type Typed = Readonly<Record<string, string>>

/**
 * One change of one entry, from the first key typed until the server has answered. The record itself is not touched before
 * that, so a refused change undoes nothing but itself, however many are under way at the same time.
 */
export type Edit<T> =
  /** `begun` is what the form opened with. `error`: why the server did not take what is typed here. */
  | {
      readonly at: 'form'
      readonly id: string
      readonly key: string | undefined
      readonly begun: Typed
      readonly typed: Typed
      readonly error?: AppError
    }
  /** Shown as if it were saved. */
  | {
      readonly at: 'saving'
      readonly id: string
      readonly key: string | undefined
      readonly begun: Typed
      readonly typed: Typed
      readonly shown: T
    }
  | { readonly at: 'removing'; readonly id: string; readonly key: string }
  /** The server refused to remove it. */
  | { readonly at: 'kept'; readonly id: string; readonly key: string; readonly error: AppError }

/** `key` undefined: a new entry. */
export type EditEvent<T> =
  | {
      readonly type: 'opened'
      readonly id: string
      readonly key: string | undefined
      readonly typed: Typed
    }
  | { readonly type: 'typed'; readonly id: string; readonly part: Typed }
  | { readonly type: 'sent'; readonly id: string; readonly shown: T }
  | { readonly type: 'removal-sent'; readonly id: string; readonly key: string }
  | { readonly type: 'accepted'; readonly id: string }
  | { readonly type: 'refused'; readonly id: string; readonly error: AppError }
  /** By whoever typed. What is on its way to the server cannot be called back. */
  | { readonly type: 'closed'; readonly id: string }

/** Events that do not fit are late or doubled, and change nothing. */
export function editsReducer<T>(edits: readonly Edit<T>[], event: EditEvent<T>): readonly Edit<T>[] {
  switch (event.type) {
    case 'opened': {
      const { id, key, typed } = event
      // One form for new entries at a time, and one change per entry.
      const isTaken = edits.some((edit) => edit.key === key && (key !== undefined || edit.at === 'form'))
      return isTaken ? edits : [...edits, { at: 'form', id, key, begun: typed, typed }]
    }
    case 'removal-sent': {
      const { id, key } = event
      if (edits.some((edit) => edit.key === key && edit.at !== 'kept')) return edits
      return [...edits.filter((edit) => edit.key !== key), { at: 'removing', id, key }]
    }
    case 'accepted':
      return without(edits, event.id, ['saving', 'removing'])
    case 'closed':
      return without(edits, event.id, ['form', 'kept'])
    case 'typed':
    case 'sent':
    case 'refused':
      return edits.map((edit) => (edit.id === event.id ? changed(edit, event) : edit))
  }
}

function changed<T>(
  edit: Edit<T>,
  event: Extract<EditEvent<T>, { type: 'typed' | 'sent' | 'refused' }>
): Edit<T> {
  if (event.type === 'typed' && edit.at === 'form')
    return { ...edit, typed: { ...edit.typed, ...event.part } }
  if (event.type === 'sent' && edit.at === 'form') {
    const { id, key, begun, typed } = edit
    return { at: 'saving', id, key, begun, typed, shown: event.shown }
  }
  if (event.type === 'refused' && edit.at === 'saving') {
    const { id, key, begun, typed } = edit
    return { at: 'form', id, key, begun, typed, error: event.error }
  }
  if (event.type === 'refused' && edit.at === 'removing')
    return { at: 'kept', id: edit.id, key: edit.key, error: event.error }
  return edit
}

function without<T>(
  edits: readonly Edit<T>[],
  id: string,
  states: readonly Edit<T>['at'][]
): readonly Edit<T>[] {
  return edits.filter((edit) => edit.id !== id || !states.includes(edit.at))
}

/** Whether leaving now would lose something: typed text, or the answer to what was sent. */
export function isUnfinished<T>(edit: Edit<T>): boolean {
  if (edit.at !== 'form') return edit.at !== 'kept'
  return Object.entries(edit.typed).some(([name, value]) => value !== (edit.begun[name] ?? ''))
}
