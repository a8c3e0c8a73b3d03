import { X } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { ProgressBar } from '../../components/ProgressBar'
import { sizeWords } from '../../text/size-words'
import { useText } from '../../text/text-context'
import parts from '../parts/parts.module.css'
import type { Upload } from './upload'

export interface UploadProgressProps {
  readonly upload: Extract<Upload, { at: 'sending' }>
  readonly onStop: () => void
}

/** How far an upload is, and the way to stop it. */
export function UploadProgress({ upload, onStop }: UploadProgressProps) {
  const { person, details } = useText()
  const words = person.documents
  const { progress, typed, isStopping, file } = upload
  const { sent, total } = progress ?? { sent: 0, total: file.content.byteLength }
  const far =
    sent >= total ? words.waiting : words.progress(sizeWords(sent, details), sizeWords(total, details))
  return (
    <div className={parts['upload']} data-testid="upload">
      <div className={parts['uploadWords']}>
        <p className={parts['strong']}>{words.uploading(typed['name'] ?? '')}</p>
        <p className={parts['soft']}>{far}</p>
        <ProgressBar label={words.uploading(typed['name'] ?? '')} done={sent} total={total} words={far} />
      </div>
      <ActionButton icon={X} isDisabled={isStopping} onPress={onStop}>
        {isStopping ? words.stopping : words.stop}
      </ActionButton>
    </div>
  )
}
