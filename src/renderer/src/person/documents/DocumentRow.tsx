import { Download, Eye } from 'lucide-react'
import { useStation } from '../../api/station-context'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { clockWords } from '../../text/ago-words'
import { sizeWords } from '../../text/size-words'
import { useText } from '../../text/text-context'
import type { Access } from '../editing/access'
import { lackWords } from '../editing/access'
import parts from '../parts/parts.module.css'
import type { AddedDocument } from './added-documents'
import { DocumentDialog } from './DocumentDialog'
import { isPicture } from './document-picture'
import { useDocument } from './use-document'

export interface DocumentRowProps {
  readonly document: AddedDocument
  readonly canRead: Access
}

/** A document with what it is, and the ways to look at it. */
export function DocumentRow({ document, canRead }: DocumentRowProps) {
  const { clock } = useStation()
  const { person, details, errors } = useText()
  const words = person.documents
  const { name, description, kind, bytes, at, documentId } = document
  const { reading, open, save, close } = useDocument(document)
  const when = clockWords(new Date(at).toISOString(), clock())
  const isOffered = documentId !== undefined && (canRead.state === 'open' || canRead.state === 'unknown')
  const isReading = reading.at === 'reading'
  return (
    <>
      <div className={parts['row']}>
        <div className={parts['entry']}>
          <p className={parts['strong']}>{name}</p>
          {description === '' ? null : <p className={parts['text']}>{description}</p>}
          <p className={parts['soft']}>{words.added(sizeWords(bytes, details), when)}</p>
          {documentId === undefined ? <p className={parts['soft']}>{words.noNumber}</p> : null}
        </div>
        {isOffered ? (
          <div className={parts['tools']}>
            {isPicture(kind) ? (
              <ActionButton
                icon={Eye}
                label={words.openNamed(name)}
                isPending={isReading && reading.what === 'open'}
                isDisabled={isReading}
                onPress={open}
              >
                {words.open}
              </ActionButton>
            ) : null}
            <ActionButton
              icon={Download}
              label={words.saveNamed(name)}
              isPending={isReading && reading.what === 'save'}
              isDisabled={isReading}
              onPress={save}
            >
              {words.save}
            </ActionButton>
          </div>
        ) : null}
      </div>
      {reading.at === 'failed' ? (
        <Notice tone="bad" title={`${words.failed}. ${errors[reading.error.code].title}`} announce>
          {reading.error.code === 'identities/forbidden'
            ? lackWords(reading.error.permissions ?? [], person.edit)
            : errors[reading.error.code].advice}
        </Notice>
      ) : reading.at === 'saved' ? (
        <p className={parts['soft']} role="status">
          {words.saved(name)}
        </p>
      ) : null}
      {reading.at === 'open' ? (
        <DocumentDialog name={name} content={reading.content} kind={reading.kind} onClose={close} />
      ) : null}
    </>
  )
}
