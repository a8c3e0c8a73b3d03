import { ChevronDown, ChevronRight, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { ActionButton } from '../components/ActionButton'
import { useText } from '../text/text-context'
import type { AccountReportViewProps } from './AccountReportView'
import { reportText } from './report-words'
import styles from './ReportText.module.css'
import section from './section.module.css'

type Copying = 'not-yet' | 'copied' | 'by-hand'

/** The report as text, to be sent to somebody who is not at the station. */
export function ReportText({ report, baseUrl }: AccountReportViewProps) {
  const { settings } = useText()
  const words = settings.check
  const [isOpen, setOpen] = useState(false)
  const [copying, setCopying] = useState<Copying>('not-yet')
  const area = useRef<HTMLTextAreaElement>(null)
  const text = reportText(report, baseUrl, settings)

  const copy = async (): Promise<void> => {
    // A host may refuse the clipboard. Marked text can be copied by hand all the same.
    area.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopying('copied')
    } catch {
      area.current?.focus()
      setCopying('by-hand')
    }
  }

  return (
    <div className={section['form']}>
      <div>
        <ActionButton
          kind="quiet"
          icon={isOpen ? ChevronDown : ChevronRight}
          onPress={() => setOpen(!isOpen)}
        >
          {words.textToggle}
        </ActionButton>
      </div>
      {isOpen ? (
        <>
          <textarea
            ref={area}
            className={styles['text']}
            aria-label={words.textLabel}
            value={text}
            readOnly
            rows={12}
          />
          <div className={section['actions']}>
            <ActionButton icon={Copy} onPress={() => void copy()}>
              {words.copy}
            </ActionButton>
            <p role="status">
              {copying === 'not-yet' ? null : copying === 'copied' ? words.copied : words.copyByHand}
            </p>
          </div>
        </>
      ) : null}
    </div>
  )
}
