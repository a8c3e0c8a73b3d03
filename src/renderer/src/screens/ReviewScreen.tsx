import { ArrowRight, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import type { OverrideReason } from '@shared/domain/photo-override'
import type { Shot } from '../analysis/analyzer'
import { ActionButton } from '../components/ActionButton'
import { Picture } from '../components/Picture'
import { Screen } from '../components/Screen'
import { captureProfiles } from '../guidance/capture-profiles'
import { rateShot } from '../guidance/shot-quality'
import { useText } from '../text/text-context'
import layout from './enroll-layout.module.css'
import { OverrideReasons } from './OverrideReasons'
import { QualityList } from './QualityList'

export interface ReviewScreenProps {
  readonly shot: Shot
  /** @param reason always there for a photo that is not good enough */
  readonly onUse: (reason?: OverrideReason) => void
  readonly onRetake: () => void
  readonly onCancel: () => void
}

/** How many things are advised at once: more is not remembered on the way back to the camera. */
const mostAdvice = 2

export function ReviewScreen({ shot, onUse, onRetake, onCancel }: ReviewScreenProps) {
  const { enroll, capture, shell } = useText()
  const [isAsking, setAsking] = useState(false)
  const quality = rateShot(shot.analysis, captureProfiles.enrollment)
  const advice = new Set(quality.findings.slice(0, mostAdvice).map(({ hint }) => capture.advice[hint]))
  const isPoor = quality.overall === 'poor'
  const use = (
    <ActionButton
      kind={isPoor ? 'secondary' : 'primary'}
      size="main"
      icon={ArrowRight}
      onPress={() => (isPoor ? setAsking(true) : onUse())}
    >
      {isPoor ? enroll.useAnyway : enroll.use}
    </ActionButton>
  )
  const retake = (
    <ActionButton kind={isPoor ? 'primary' : 'secondary'} size="main" icon={RotateCcw} onPress={onRetake}>
      {enroll.retake}
    </ActionButton>
  )
  return (
    <Screen title={enroll.reviewTitle} way={{ words: shell.cancel, icon: X, onPress: onCancel }}>
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        <Picture className={layout['picture']} jpeg={shot.jpeg} alt={enroll.reviewPicture} />
        <section className={layout['side']} data-testid="photo-quality" data-overall={quality.overall}>
          <h2 className={layout['heading']}>{capture.overall[quality.overall]}</h2>
          <QualityList quality={isAsking ? { ...quality, good: [] } : quality} />
          {advice.size === 0 || isAsking ? null : (
            <p className={layout['lead']}>
              {capture.advised} {[...advice].join(' ')}
            </p>
          )}
          {isAsking ? (
            <OverrideReasons onChoose={onUse} onBack={() => setAsking(false)} />
          ) : (
            <div className={layout['actions']}>
              {isPoor ? retake : use}
              {isPoor ? use : retake}
            </div>
          )}
        </section>
      </div>
    </Screen>
  )
}
