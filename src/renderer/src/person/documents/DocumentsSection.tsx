import { FileText, Plus } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import { type Access, closedAfter } from '../editing/access'
import { useUnfinished } from '../editing/unfinished'
import { Card } from '../parts/Card'
import { ClosedLine } from '../parts/ClosedLine'
import parts from '../parts/parts.module.css'
import { documentsOf } from './added-documents'
import { useAddedDocuments } from './AddedDocumentsProvider'
import { DocumentRow } from './DocumentRow'
import { UploadForm } from './UploadForm'
import { UploadProgress } from './UploadProgress'
import { useUpload } from './use-upload'

export interface DocumentsSectionProps {
  readonly personId: string
  readonly canAdd: Access
  readonly canRead: Access
}

/** Documents of a person: adding one, and looking at those that were added here. */
export function DocumentsSection({ personId, canAdd, canRead }: DocumentsSectionProps) {
  const { person, errors } = useText()
  const words = person.documents
  const { added } = useAddedDocuments()
  const { upload, pick, type, start, stop, drop } = useUpload(personId)
  const documents = documentsOf(added, personId)
  const refusal = upload.at === 'form' ? upload.error : undefined
  const access = closedAfter(
    canAdd,
    refusal?.code === 'identities/forbidden' ? (refusal.permissions ?? []) : undefined
  )
  useUnfinished(upload.at !== 'none')
  return (
    <Card
      title={words.title}
      icon={FileText}
      action={
        access.state === 'closed' ? undefined : (
          <FileTrigger
            onSelect={(files) => {
              const file = files?.[0]
              if (file !== undefined) pick(file)
            }}
          >
            <ActionButton
              kind="quiet"
              icon={Plus}
              isDisabled={access.state === 'waiting' || upload.at !== 'none'}
            >
              {words.add}
            </ActionButton>
          </FileTrigger>
        )
      }
    >
      {access.state === 'closed' ? (
        <ClosedLine what={words.closedAdd} permissions={access.permissions} />
      ) : (
        <p className={parts['soft']}>{words.limit}</p>
      )}
      {upload.at === 'form' ? (
        <UploadForm upload={upload} onTyped={type} onStart={() => start(upload)} onDrop={drop} />
      ) : upload.at === 'sending' ? (
        <UploadProgress upload={upload} onStop={() => stop(upload.uploadId)} />
      ) : upload.unusable !== undefined ? (
        <Notice tone="bad" title={errors[upload.unusable].title} announce>
          {errors[upload.unusable].advice}
        </Notice>
      ) : upload.arrivedLate !== undefined ? (
        <Notice tone="info" title={upload.arrivedLate} announce>
          {words.arrivedLate}
        </Notice>
      ) : null}
      {canRead.state === 'closed' ? (
        <ClosedLine what={words.closedRead} permissions={canRead.permissions} />
      ) : null}
      <p className={parts['soft']}>
        {words.why} {documents.length === 0 ? words.none : null}
      </p>
      <ul className={parts['rows']} hidden={documents.length === 0}>
        {documents.map((document) => (
          <li key={document.documentId ?? `${document.name} ${document.at}`}>
            <DocumentRow document={document} canRead={canRead} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
