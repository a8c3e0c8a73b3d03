import { ArrowLeft, ArrowRight, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import type { OverrideReason } from '@shared/domain/photo-override'
import type { CheckedShot } from '../capture/checked-shot'
import { ActionButton } from '../components/ActionButton'
import { Picture } from '../components/Picture'
import { Screen } from '../components/Screen'
import { gateOf } from '../flow/shot-gate'
import type { CaptureProfile } from '../guidance/capture-profiles'
import { rateShot } from '../guidance/shot-quality'
import { useText } from '../text/text-context'
import layout from './enroll-layout.module.css'
import { OverrideReasons } from './OverrideReasons'
import { PresentationNotice } from './PresentationNotice'
import { QualityList } from './QualityList'

export interface ReviewScreenProps {
  readonly shot: CheckedShot
  /** By which the photo is judged. */
  readonly limits: CaptureProfile
  /** @param reason always there for a photo that needs one */
  readonly onUse: (reason?: OverrideReason) => void
  readonly onRetake: () => void
  readonly onCancel: () => void
  /** Where the way out leads back to instead, for one more photo of a visit. */
  readonly onBack?: () => void
}

/** How many things are advised at once: more is not remembered on the way back to the camera. */
const mostAdvice = 2

export function ReviewScreen({ shot, limits, onUse, onRetake, onCancel, onBack }: ReviewScreenProps) {
  const { enroll, capture, presentation, shell } = useText()
  const [isAsking, setAsking] = useState(false)
  const quality = rateShot(shot.analysis, limits)
  const advice = new Set(quality.findings.slice(0, mostAdvice).map(({ hint }) => capture.advice[hint]))
  const isPoor = quality.overall === 'poor'
  const gate = gateOf(shot, limits)
  const isOpen = gate.kind === 'open'
  const use = (
    <ActionButton
      kind={isOpen ? 'primary' : 'secondary'}
      size="main"
      icon={ArrowRight}
      onPress={() => (isOpen ? onUse() : setAsking(true))}
    >
      {isOpen ? enroll.use : isPoor ? enroll.useAnyway : presentation.useWithReason}
    </ActionButton>
  )
  const retake = (
    <ActionButton kind={isOpen ? 'secondary' : 'primary'} size="main" icon={RotateCcw} onPress={onRetake}>
      {enroll.retake}
    </ActionButton>
  )
  return (
    <Screen
      title={enroll.reviewTitle}
      way={
        onBack === undefined
          ? { words: shell.cancel, icon: X, onPress: onCancel }
          : { words: enroll.backToDetails, icon: ArrowLeft, onPress: onBack }
      }
    >
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        <Picture className={layout['picture']} jpeg={shot.jpeg} alt={enroll.reviewPicture} />
        <section className={layout['side']} data-testid="photo-quality" data-overall={quality.overall}>
          <PresentationNotice shot={shot} />
          {gate.kind === 'closed' ? null : (
            <h2 className={layout['heading']}>{capture.overall[quality.overall]}</h2>
          )}
          <QualityList quality={isAsking ? { ...quality, good: [] } : quality} />
          {advice.size === 0 || isAsking ? null : (
            <p className={layout['lead']}>
              {capture.advised} {[...advice].join(' ')}
            </p>
          )}
          {isAsking && gate.kind === 'asks' ? (
            <OverrideReasons reasons={gate.reasons} onChoose={onUse} onBack={() => setAsking(false)} />
          ) : (
            <div className={layout['actions']}>
              {isOpen ? use : retake}
              {isOpen ? retake : gate.kind === 'asks' ? use : null}
            </div>
          )}
        </section>
      </div>
    </Screen>
  )
}
