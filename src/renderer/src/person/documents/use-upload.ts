import { useEffect, useReducer, useRef } from 'react'
import { documentKindOf } from '@shared/domain/document'
import { useStation } from '../../api/station-context'
import { checkDocumentSize, documentName } from '../../flow/enrollment/document-file'
import { useAddedDocuments } from './AddedDocumentsProvider'
import { noUpload, type Upload, uploadReducer } from './upload'

/** One upload at a time, and its way into the list of those that were added. */
export function useUpload(personId: string) {
  const { client, clock, newId } = useStation()
  const { remember } = useAddedDocuments()
  const [upload, send] = useReducer(uploadReducer, noUpload)
  const underWay = useRef<string>(undefined)

  useEffect(
    () => client.subscribe('documents:progress', (progress) => send({ type: 'progress', ...progress })),
    [client]
  )
  // Whoever leaves the record leaves its upload: its outcome could be told nobody any more.
  useEffect(
    () => () => {
      if (underWay.current !== undefined)
        void client.invoke('people:cancel-document', { uploadId: underWay.current })
    },
    [client]
  )

  const pick = async (file: File): Promise<void> => {
    // Before reading: a file of gigabytes should not fill the memory first.
    const size = checkDocumentSize(file.size)
    if (!size.ok) {
      send({ type: 'unusable', code: size.error.code })
      return
    }
    try {
      const content = new Uint8Array(await file.arrayBuffer())
      send({ type: 'picked', file: { content }, name: documentName(file.name, 'document') })
    } catch {
      // The file went away, or may not be read.
      send({ type: 'unusable', code: 'document/empty' })
    }
  }

  const start = async ({ file, typed }: Extract<Upload, { at: 'form' }>): Promise<void> => {
    const uploadId = newId()
    const name = (typed['name'] ?? '').trim()
    const description = (typed['description'] ?? '').trim()
    const { content } = file
    underWay.current = uploadId
    send({ type: 'sent', uploadId })
    const answer = await client.invoke('people:add-document', {
      uploadId,
      personId,
      name,
      description,
      content
    })
    underWay.current = undefined
    if (!answer.ok) {
      send({ type: 'refused', uploadId, error: answer.error })
      return
    }
    const { documentId } = answer.value
    const kind = documentKindOf(content)
    remember({ personId, documentId, name, description, kind, bytes: content.byteLength, at: clock() })
    send({ type: 'accepted', uploadId })
  }

  return {
    upload,
    pick: (file: File): void => void pick(file),
    type: (part: Readonly<Record<string, string>>): void => send({ type: 'typed', part }),
    start: (form: Extract<Upload, { at: 'form' }>): void => void start(form),
    stop: (uploadId: string): void => {
      send({ type: 'stop-wanted' })
      void client.invoke('people:cancel-document', { uploadId })
    },
    drop: (): void => send({ type: 'dropped' })
  }
}
