import { ExternalLink, Monitor, X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-aria-components'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { useStation } from '../../api/station-context'
import { useStationState } from '../../api/station-state'
import { ActionButton } from '../../components/ActionButton'
import button from '../../components/ActionButton.module.css'
import { CheckBox } from '../../components/CheckBox'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import { useVisitorDisplay } from '../../visitor-desk/VisitorDeskProvider'
import { ManagedPart } from '../configuration/ManagedPart'
import section from '../section.module.css'
import styles from './VisitorSection.module.css'

/** The second window: whether it is used, and the way to it. */
export function VisitorSection() {
  const { client } = useStation()
  const { visitorDisplay } = useStationState().settings
  const text = useText()
  const words = text.visitor.section
  const [error, setError] = useState<AppError>()
  const tell = (result: Result<unknown>): void => setError(result.ok ? undefined : result.error)
  const use = (isUsed: boolean): void =>
    void client.invoke('settings:save-visitor-display', { visitorDisplay: isUsed }).then(tell)
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p className={section['soft']}>{words.text}</p>
      <ManagedPart path="visitorDisplay">
        <CheckBox isSelected={visitorDisplay} onChange={use}>
          {words.use}
        </CheckBox>
      </ManagedPart>
      {visitorDisplay ? <WayToWindow onAnswer={tell} /> : null}
      {error === undefined ? null : (
        <Notice tone="bad" title={text.errors[error.code].title} announce>
          {text.errors[error.code].advice}
        </Notice>
      )}
    </section>
  )
}

function WayToWindow({ onAnswer }: { readonly onAnswer: (result: Result<unknown>) => void }) {
  const { client } = useStation()
  const words = useText().visitor.section
  const display = useVisitorDisplay()
  if (display === undefined) return null
  const { isOpen, hasOwnScreen, address } = display
  return (
    <>
      <p className={section['strong']} role="status">
        {isOpen ? words.isOpen : words.isClosed}
      </p>
      {isOpen ? null : address === undefined ? (
        hasOwnScreen ? null : (
          <p className={section['soft']}>{words.noScreen}</p>
        )
      ) : (
        <p className={section['soft']}>
          {words.addressText} <span className={section['mono']}>{address}</span>
        </p>
      )}
      <div className={section['actions']}>
        {isOpen ? (
          <ActionButton icon={X} onPress={() => void client.invoke('visitor:close').then(onAnswer)}>
            {words.close}
          </ActionButton>
        ) : address === undefined ? (
          <ActionButton icon={Monitor} onPress={() => void client.invoke('visitor:open').then(onAnswer)}>
            {words.open}
          </ActionButton>
        ) : (
          // SECURITY: without an opener, and with it without this tab's storage, where the token of the desk lies.
          <Link
            className={`${button['button'] ?? ''} ${button['secondary'] ?? ''} ${styles['link'] ?? ''}`}
            href={address}
            target="_blank"
            rel="noopener noreferrer"
          >
            <ExternalLink aria-hidden />
            {words.openPage}
          </Link>
        )}
      </div>
    </>
  )
}
