import { ClipboardList } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import { useReturnFocus } from '../use-return-focus'

export interface EnrollmentSectionProps {
  /** Whether somebody comes back from the page that this section leads to. */
  readonly takesFocus: boolean
  readonly onOpen: () => void
}

/** The way to what is asked with an enrollment. */
export function EnrollmentSection({ takesFocus, onOpen }: EnrollmentSectionProps) {
  const words = useText().enrollmentSettings.section
  const heading = useReturnFocus(takesFocus)
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']} {...heading}>
        {words.heading}
      </h2>
      <p className={section['soft']}>{words.text}</p>
      <div className={section['actions']}>
        <ActionButton icon={ClipboardList} onPress={onOpen}>
          {words.open}
        </ActionButton>
      </div>
    </section>
  )
}
