import { useEffect, useRef, useState } from 'react'
import type { DocumentKind } from '@shared/domain/document'
import type { AppError } from '@shared/errors'
import { saveFile } from '../../api/save-file'
import { useStation } from '../../api/station-context'
import type { AddedDocument } from './added-documents'

export type Reading =
  | { readonly at: 'none' }
  | { readonly at: 'reading'; readonly what: 'open' | 'save' }
  | { readonly at: 'open'; readonly kind: DocumentKind; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly at: 'saved' }
  | { readonly at: 'failed'; readonly error: AppError }

/** Reads one document when somebody wants it. SECURITY: its bytes are here only while it is open. */
export function useDocument({ personId, documentId = '', name }: AddedDocument) {
  const { client } = useStation()
  const [reading, setReading] = useState<Reading>({ at: 'none' })
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])

  const read = async (what: 'open' | 'save'): Promise<void> => {
    setReading({ at: 'reading', what })
    const answer = await client.invoke('people:read-document', { personId, documentId })
    // Nobody waits for it any more.
    if (isGone.current) return
    if (!answer.ok) {
      setReading({ at: 'failed', error: answer.error })
      return
    }
    const { kind } = answer.value
    const content = new Uint8Array(answer.value.content)
    if (what === 'save') saveFile(name, [content], kind)
    setReading(what === 'save' ? { at: 'saved' } : { at: 'open', kind, content })
  }
  return {
    reading,
    open: (): void => void read('open'),
    save: (): void => void read('save'),
    close: (): void => setReading({ at: 'none' })
  }
}
