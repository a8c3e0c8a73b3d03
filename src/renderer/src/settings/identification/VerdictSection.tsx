import { RotateCcw } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import zones from '../../styles/verdict-zones.module.css'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import { LimitField } from '../quality/LimitField'
import section from '../section.module.css'
import { deliveredDraft } from './identification-draft'
import type { IdentificationPartProps } from './IdentificationScreen'
import { percentOf, shareOf, verdictRange } from './verdict-range'
import styles from './VerdictSection.module.css'

/** Where the server's score of a comparison turns into words. */
export function VerdictSection({ draft: { verdictLimits }, onEdit }: IdentificationPartProps) {
  const words = useText().identificationSettings.verdict
  const delivered = deliveredDraft.verdictLimits
  const isDelivered = verdictLimits.same === delivered.same && verdictLimits.different === delivered.different
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      <div className={styles['scale']} aria-hidden>
        <span className={zones['different']} style={{ flexGrow: verdictLimits.different }}>
          {words.zones.different}
        </span>
        <span className={zones['unsure']} style={{ flexGrow: verdictLimits.same - verdictLimits.different }}>
          {words.zones.unsure}
        </span>
        <span className={zones['same']} style={{ flexGrow: 1 - verdictLimits.same }}>
          {words.zones.same}
        </span>
      </div>
      <ManagedPart path="verdictLimits">
        <div className={styles['limits']}>
          {(['different', 'same'] as const).map((side) => (
            <div key={side} className={styles['limit']}>
              <p className={section['strong']}>{words.limits[side]}</p>
              <LimitField
                label={words.limits[side]}
                limit={{
                  value: percentOf(verdictLimits[side]),
                  comesWith: percentOf(delivered[side]),
                  ...verdictRange(side, verdictLimits)
                }}
                onChange={(percent) =>
                  onEdit({ verdictLimits: { ...verdictLimits, [side]: shareOf(percent) } })
                }
              />
            </div>
          ))}
        </div>
        <div className={section['actions']}>
          <ActionButton
            icon={RotateCcw}
            isDisabled={isDelivered}
            onPress={() => onEdit({ verdictLimits: delivered })}
          >
            {words.reset}
          </ActionButton>
        </div>
      </ManagedPart>
    </section>
  )
}
