import type { CheckedShot } from '../capture/checked-shot'
import { Notice } from '../components/Notice'
import { presentationActionOf } from '../flow/shot-gate'
import { useText } from '../text/text-context'

/** What the person at the desk is told of the presentation that a shot shows; nothing where nothing is to be done. */
export function PresentationNotice({ shot }: { readonly shot: CheckedShot }) {
  const { presentation } = useText()
  const action = presentationActionOf(shot)
  if (action === 'proceed') return null
  const all = shot.presentation.verdict?.reasons ?? []
  // With hardly a sample their size says nothing.
  const reasons = all.includes('texture-too-few') ? all.filter((reason) => reason !== 'crops-cut') : all
  return (
    <div data-testid="presentation-notice" data-action={action}>
      <Notice tone={action === 'refuse' ? 'bad' : 'warn'} title={presentation.titles[action]} announce>
        {[...reasons.map((reason) => presentation.reasons[reason]), presentation.advice[action]].join(' ')}
      </Notice>
    </div>
  )
}
