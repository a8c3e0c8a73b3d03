import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { OverrideReason } from '@shared/domain/photo-override'
import { ActionButton } from '../components/ActionButton'
import { useText } from '../text/text-context'
import layout from './enroll-layout.module.css'

export interface OverrideReasonsProps {
  readonly reasons: readonly OverrideReason[]
  readonly onChoose: (reason: OverrideReason) => void
  readonly onBack: () => void
}

/** Asks why a photo is used that the station would not have. Choosing a reason uses the photo. */
export function OverrideReasons({ reasons, onChoose, onBack }: OverrideReasonsProps) {
  const { capture } = useText()
  return (
    <div className={layout['actions']} role="group" aria-label={capture.overrideTitle}>
      <p className={layout['lead']}>{capture.overrideTitle}</p>
      {reasons.map((reason) => (
        <ActionButton key={reason} icon={ArrowRight} onPress={() => onChoose(reason)}>
          {capture.overrideReasons[reason]}
        </ActionButton>
      ))}
      <ActionButton kind="quiet" icon={ArrowLeft} onPress={onBack}>
        {capture.overrideBack}
      </ActionButton>
    </div>
  )
}
