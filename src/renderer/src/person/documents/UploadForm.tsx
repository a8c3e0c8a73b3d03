import { Upload as UploadIcon } from 'lucide-react'
import { useState } from 'react'
import { documentDraft } from '@shared/domain/document'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { problemWords } from '../../screens/enroll/problem-words'
import { sizeWords } from '../../text/size-words'
import { useText } from '../../text/text-context'
import { problemsOf } from '../drafts/draft'
import { lackWords } from '../editing/access'
import type { Typed } from '../editing/edits'
import type { FormControl } from '../editing/EntryForm'
import { AreaField, LineField } from '../parts/Fields'
import parts from '../parts/parts.module.css'
import type { Upload } from './upload'

export interface UploadFormProps {
  readonly upload: Extract<Upload, { at: 'form' }>
  readonly onTyped: (part: Typed) => void
  readonly onStart: () => void
  readonly onDrop: () => void
}

const { name: nameShape, description } = documentDraft.shape

/** What a picked file is to be called. After a refused upload it stands here again, with the reason. */
export function UploadForm({ upload, onTyped, onStart, onDrop }: UploadFormProps) {
  const { person, details, errors } = useText()
  const words = person.documents
  const [wasWanted, setWasWanted] = useState(false)
  const { typed, file, error } = upload
  const problems = problemsOf(typed, { name: nameShape, description: description.unwrap() })
  const isClosed = error?.code === 'identities/forbidden'
  const control: FormControl = {
    typed,
    change: onTyped,
    problemAt: (name) => {
      const problem = wasWanted ? problems.get(name) : undefined
      if (problem === undefined) return undefined
      return name === 'name' && problem.kind === 'bad-characters'
        ? words.badName
        : problemWords(problem, details)
    }
  }
  return (
    <form
      className={parts['form']}
      aria-label={words.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setWasWanted(true)
        if (problems.size === 0 && !isClosed) onStart()
      }}
    >
      {error === undefined ? null : (
        <Notice
          tone={error.code === 'document/cancelled' ? 'info' : 'bad'}
          title={errors[error.code].title}
          announce
        >
          {isClosed ? lackWords(error.permissions ?? [], person.edit) : errors[error.code].advice}
        </Notice>
      )}
      <p className={parts['soft']}>{sizeWords(file.content.byteLength, details)}</p>
      <LineField control={control} name="name" label={words.name} autoFocus={error === undefined} />
      <AreaField control={control} name="description" label={`${words.description} (${details.optional})`} />
      <div className={parts['actions']}>
        <ActionButton onPress={onDrop}>{error === undefined ? words.cancel : words.drop}</ActionButton>
        {isClosed ? null : (
          <ActionButton kind="primary" type="submit" icon={UploadIcon}>
            {error === undefined ? words.upload : words.again}
          </ActionButton>
        )}
      </div>
    </form>
  )
}
