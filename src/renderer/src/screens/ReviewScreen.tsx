import { ArrowRight, RotateCcw, X } from 'lucide-react'
import type { Shot } from '../analysis/analyzer'
import { ActionButton } from '../components/ActionButton'
import { Picture } from '../components/Picture'
import { Screen } from '../components/Screen'
import { aspects, rateShot } from '../guidance/shot-quality'
import { thresholds } from '../guidance/thresholds'
import { useText } from '../text/text-context'
import layout from './enroll-layout.module.css'
import { QualityList } from './QualityList'

export interface ReviewScreenProps {
  readonly shot: Shot
  readonly onUse: () => void
  readonly onRetake: () => void
  readonly onCancel: () => void
}

export function ReviewScreen({ shot, onUse, onRetake, onCancel }: ReviewScreenProps) {
  const { enroll, capture, shell } = useText()
  const quality = rateShot(shot.analysis, thresholds.enrollment)
  const advice = aspects
    .filter((aspect) => quality.ratings[aspect] !== 'good')
    .map((aspect) => capture.advice[aspect])
    .join(' ')
  const isPoor = quality.overall === 'poor'
  const use = (
    <ActionButton kind={isPoor ? 'secondary' : 'primary'} size="main" icon={ArrowRight} onPress={onUse}>
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
      <div className={layout['layout']}>
        <Picture className={layout['picture']} jpeg={shot.jpeg} alt={enroll.reviewPicture} />
        <section className={layout['side']} data-testid="photo-quality" data-overall={quality.overall}>
          <h2 className={layout['heading']}>{capture.overall[quality.overall]}</h2>
          <QualityList quality={quality} />
          {advice === '' ? null : (
            <p className={layout['lead']}>
              {capture.advised} {advice}
            </p>
          )}
          <div className={layout['actions']}>
            {isPoor ? retake : use}
            {isPoor ? use : retake}
          </div>
        </section>
      </div>
    </Screen>
  )
}
