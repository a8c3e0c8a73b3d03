import { Camera, FileCheck, FolderOpen, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { FormDocument } from '@shared/domain/enrollment-form'
import type { ErrorCode } from '@shared/errors'
import { useStation } from '../../api/station-context'
import { ActionButton } from '../../components/ActionButton'
import type { PickedDocument } from '../../flow/enrollment/details-draft'
import {
  checkDocumentSize,
  documentName,
  documentTypes,
  isKnownDocument
} from '../../flow/enrollment/document-file'
import { useText } from '../../text/text-context'
import { sizeWords } from '../../text/size-words'
import styles from './DetailsScreen.module.css'
import { DocumentCamera } from './DocumentCamera'

export interface DocumentSlotProps {
  readonly wanted: FormDocument
  readonly picked: PickedDocument | undefined
  readonly problem: string | undefined
  readonly onPicked: (document: PickedDocument) => void
  readonly onRemoved: () => void
}

/** One document: a file of this computer, or a still of the camera. */
export function DocumentSlot({ wanted, picked, problem, onPicked, onRemoved }: DocumentSlotProps) {
  const { newId } = useStation()
  const { details, errors } = useText()
  const [usesCamera, setUsesCamera] = useState(false)
  const [refused, setRefused] = useState<ErrorCode>()
  const place = useRef<HTMLDivElement>(null)
  /** Other buttons take the place of those that are here; Tab goes on from it. */
  const keepFocus = (): void => {
    if (place.current?.contains(document.activeElement)) place.current.focus()
  }

  const take = async (file: Blob, name: string): Promise<void> => {
    // Before reading: a file of gigabytes should not fill the memory first.
    const size = checkDocumentSize(file.size)
    if (!size.ok) {
      setRefused(size.error.code)
      return
    }
    try {
      const content = new Uint8Array(await file.arrayBuffer())
      if (!isKnownDocument(content)) {
        setRefused('document/unknown-kind')
        return
      }
      keepFocus()
      setRefused(undefined)
      setUsesCamera(false)
      onPicked({
        attachmentId: newId(),
        slot: wanted.id,
        name: documentName(name, `${wanted.id}.bin`),
        content
      })
    } catch {
      // The file went away, or may not be read.
      setRefused('document/empty')
    }
  }

  const said = refused === undefined ? problem : `${errors[refused].title}. ${errors[refused].advice}`
  return (
    <div
      ref={place}
      className={styles['document']}
      data-place={`document.${wanted.id}`}
      role="group"
      tabIndex={-1}
      aria-label={wanted.label}
    >
      <div className={styles['row']}>
        <div>
          <p className={styles['strong']}>
            {wanted.label}{' '}
            {wanted.required ? null : <span className={styles['optional']}>({details.optional})</span>}
          </p>
          {picked === undefined ? null : (
            <p className={styles['added']}>
              <FileCheck aria-hidden />
              {details.documentAdded(picked.name, sizeWords(picked.content.byteLength, details))}
            </p>
          )}
        </div>
        <div className={styles['buttons']}>
          {picked === undefined ? (
            <>
              <FileTrigger
                acceptedFileTypes={documentTypes}
                onSelect={(files) => {
                  const file = files?.[0]
                  if (file !== undefined) void take(file, file.name)
                }}
              >
                <ActionButton icon={FolderOpen} label={`${wanted.label}: ${details.chooseFile}`}>
                  {details.chooseFile}
                </ActionButton>
              </FileTrigger>
              <ActionButton
                icon={usesCamera ? X : Camera}
                label={`${wanted.label}: ${usesCamera ? details.closeCamera : details.useCamera}`}
                onPress={() => setUsesCamera(!usesCamera)}
              >
                {usesCamera ? details.closeCamera : details.useCamera}
              </ActionButton>
            </>
          ) : (
            <ActionButton
              icon={X}
              label={details.removeNamed(picked.name)}
              onPress={() => {
                keepFocus()
                onRemoved()
              }}
            >
              {details.removeDocument}
            </ActionButton>
          )}
        </div>
      </div>
      {usesCamera && picked === undefined ? (
        <DocumentCamera onStill={(jpeg) => void take(jpeg, `${wanted.label}.jpg`)} />
      ) : null}
      {said === undefined ? null : (
        <p className={styles['problem']} role="alert">
          {said}
        </p>
      )}
    </div>
  )
}
