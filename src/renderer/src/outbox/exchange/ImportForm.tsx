import { FileUp, FolderOpen } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { SecretInput } from '../../components/SecretInput'
import section from '../../settings/section.module.css'
import { sizeWords } from '../../text/size-words'
import { useText } from '../../text/text-context'
import { leastPassphrase } from './check-passphrase'
import styles from './exchange.module.css'

export interface ImportFormProps {
  /** Kept over a wrong passphrase, so that nobody has to pick it again. */
  readonly file: File | undefined
  readonly onFile: (file: File | undefined) => void
  readonly onImport: (file: File, passphrase: string) => void
  readonly onClose: () => void
}

/** Asks for the file of another station and its passphrase. */
export function ImportForm({ file, onFile, onImport, onClose }: ImportFormProps) {
  const { outbox, details } = useText()
  const { importing: words, exporting, cancel } = outbox.exchange
  const [passphrase, setPassphrase] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isShort = passphrase.length < leastPassphrase
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (file !== undefined && !isShort) onImport(file, passphrase)
  }
  return (
    <form className={section['form']} onSubmit={submit} noValidate aria-label={words.title}>
      <h3 className={section['subheading']}>{words.title}</h3>
      <p>{words.text}</p>
      <Notice tone="warn" title={words.warning} />
      <div className={section['actions']}>
        <FileTrigger onSelect={(files) => onFile(files?.[0])}>
          <ActionButton icon={FolderOpen}>{words.choose}</ActionButton>
        </FileTrigger>
        <p className={isChecked && file === undefined ? styles['problem'] : section['soft']} role="status">
          {file !== undefined
            ? words.chosen(file.name, sizeWords(file.size, details))
            : isChecked
              ? words.missing
              : words.none}
        </p>
      </div>
      <div className={`${section['form'] ?? ''} ${section['narrow'] ?? ''}`}>
        <SecretInput
          name="passphrase"
          label={words.passphrase}
          showLabel={exporting.show}
          value={passphrase}
          onChange={setPassphrase}
          problem={isChecked && isShort ? exporting.tooShort : undefined}
        />
      </div>
      <div className={section['actions']}>
        <ActionButton type="submit" kind="primary" icon={FileUp}>
          {words.action}
        </ActionButton>
        <ActionButton kind="quiet" onPress={onClose}>
          {cancel}
        </ActionButton>
      </div>
    </form>
  )
}
