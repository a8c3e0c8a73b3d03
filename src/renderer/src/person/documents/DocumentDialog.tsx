import { useCallback } from 'react'
import type { DocumentKind } from '@shared/domain/document'
import { ActionButton } from '../../components/ActionButton'
import dialog from '../../components/ConfirmDialog.module.css'
import { PlainDialog } from '../../components/PlainDialog'
import { useText } from '../../text/text-context'
import parts from '../parts/parts.module.css'
import { isPicture } from './document-picture'

export interface DocumentDialogProps {
  readonly name: string
  /** What the server's bytes are now, whatever was added. */
  readonly kind: DocumentKind
  readonly content: Uint8Array<ArrayBuffer>
  readonly onClose: () => void
}

/** A picture, as large as the screen allows. Escape closes it. */
export function DocumentDialog({ name, kind, content, onClose }: DocumentDialogProps) {
  const words = useText().person.documents
  return (
    <PlainDialog title={name} className={parts['viewer']} onClose={onClose}>
      {isPicture(kind) ? (
        <DocumentPicture content={content} kind={kind} alt={name} />
      ) : (
        <p>{words.notPicture}</p>
      )}
      <div className={dialog['actions']}>
        <ActionButton onPress={onClose}>{words.close}</ActionButton>
      </div>
    </PlainDialog>
  )
}

interface DocumentPictureProps {
  readonly content: Uint8Array<ArrayBuffer>
  readonly kind: 'image/jpeg' | 'image/png'
  readonly alt: string
}

/** The object URL lives as long as the element. */
function DocumentPicture({ content, kind, alt }: DocumentPictureProps) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(new Blob([content], { type: kind }))
      image.src = url
      return () => {
        image.removeAttribute('src')
        URL.revokeObjectURL(url)
      }
    },
    [content, kind]
  )
  return <img ref={show} alt={alt} draggable={false} />
}
