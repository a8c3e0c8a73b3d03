import { ChevronDown, ChevronRight, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { ActionButton } from '../components/ActionButton'
import styles from './CopyableText.module.css'
import section from './section.module.css'

type Copying = 'not-yet' | 'copied' | 'by-hand'

export interface CopyableTextProps {
  readonly text: string
  readonly words: {
    readonly toggle: string
    readonly label: string
    readonly copy: string
    readonly copied: string
    readonly copyByHand: string
  }
}

/** A result as text, to be sent to somebody who is not at the station. */
export function CopyableText({ text, words }: CopyableTextProps) {
  const [isOpen, setOpen] = useState(false)
  const [copying, setCopying] = useState<Copying>('not-yet')
  const area = useRef<HTMLTextAreaElement>(null)

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
          {words.toggle}
        </ActionButton>
      </div>
      {isOpen ? (
        <>
          <textarea
            ref={area}
            className={styles['text']}
            aria-label={words.label}
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
