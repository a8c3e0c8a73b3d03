import { FileDown } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { ActionButton } from '../../components/ActionButton'
import { Notice } from '../../components/Notice'
import { SecretInput } from '../../components/SecretInput'
import section from '../../settings/section.module.css'
import { useText } from '../../text/text-context'
import { type PassphraseProblem, passphraseProblems } from './check-passphrase'

export interface ExportFormProps {
  readonly onExport: (passphrase: string) => void
  readonly onClose: () => void
}

/** Asks for the passphrase, twice: nobody can open the file with a mistyped one. */
export function ExportForm({ onExport, onClose }: ExportFormProps) {
  const { exchange } = useText().outbox
  const words = exchange.exporting
  const [typed, setTyped] = useState({ passphrase: '', again: '' })
  const [isChecked, setChecked] = useState(false)
  const problems = isChecked ? passphraseProblems(typed) : {}
  const say = (problem: PassphraseProblem | undefined) => problem && words[problem]
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (Object.keys(passphraseProblems(typed)).length === 0) onExport(typed.passphrase)
  }
  return (
    <form className={section['form']} onSubmit={submit} noValidate aria-label={words.title}>
      <h3 className={section['subheading']}>{words.title}</h3>
      <p>{words.text}</p>
      <Notice tone="info" title={words.warning} />
      <div className={`${section['form'] ?? ''} ${section['narrow'] ?? ''}`}>
        <SecretInput
          name="passphrase"
          label={words.passphrase}
          showLabel={words.show}
          value={typed.passphrase}
          onChange={(passphrase) => setTyped({ ...typed, passphrase })}
          problem={say(problems.passphrase)}
          autoFocus
        />
        <SecretInput
          name="passphrase-again"
          label={words.again}
          showLabel={words.show}
          value={typed.again}
          onChange={(again) => setTyped({ ...typed, again })}
          problem={say(problems.again)}
        />
      </div>
      <div className={section['actions']}>
        <ActionButton type="submit" kind="primary" icon={FileDown}>
          {words.action}
        </ActionButton>
        <ActionButton kind="quiet" onPress={onClose}>
          {exchange.cancel}
        </ActionButton>
      </div>
    </form>
  )
}
