import { ShieldCheck } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import { useReturnFocus } from '../use-return-focus'

export interface AdministratorSectionProps {
  /** Whether somebody comes back from the page that this section leads to. */
  readonly takesFocus: boolean
  readonly onOpen: () => void
}

/** The way to PIN and audit log. */
export function AdministratorSection({ takesFocus, onOpen }: AdministratorSectionProps) {
  const words = useText().administrator.section
  const heading = useReturnFocus(takesFocus)
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']} {...heading}>
        {words.heading}
      </h2>
      <p className={section['soft']}>{words.text}</p>
      <div className={section['actions']}>
        <ActionButton icon={ShieldCheck} onPress={onOpen}>
          {words.open}
        </ActionButton>
      </div>
    </section>
  )
}
