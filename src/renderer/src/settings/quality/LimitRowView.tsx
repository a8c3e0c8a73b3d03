import { RotateCcw } from 'lucide-react'
import type { Severity } from '@shared/face/quality/profiles'
import { ActionButton } from '../../components/ActionButton'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import type { LimitRow, LimitValue } from './limit-list'
import { LimitField } from './LimitField'
import styles from './LimitsSection.module.css'

export interface LimitRowViewProps {
  readonly row: LimitRow
  /** @param shown in the unit of the page */
  readonly onChange: (severity: Severity, shown: number) => void
  readonly onReset: () => void
}

/** One component with its two limits; one that is changed says what the station comes with. */
export function LimitRowView({ row, onChange, onReset }: LimitRowViewProps) {
  const words = useText().quality
  const { name, measure } = words.limits[row.name]
  const field = (limit: LimitValue | undefined, otherwise: string) =>
    limit === undefined ? (
      <p className={styles['none']}>{otherwise}</p>
    ) : (
      <LimitField
        label={words.field(name, words.severities[limit.severity])}
        limit={limit}
        onChange={(shown) => onChange(limit.severity, shown)}
      />
    )
  const delivered = [row.warn, row.block]
    .flatMap((limit) => (limit === undefined ? [] : [String(limit.comesWith)]))
    .join(` ${words.and} `)
  return (
    <li className={styles['row']} data-testid="limit-row" data-limit={row.name} data-changed={row.isChanged}>
      <div className={styles['words']}>
        <p className={section['strong']}>{name}</p>
        <p className={styles['measure']}>{measure}</p>
        {row.isChanged ? (
          <p className={styles['changed']}>
            {words.changed}. {words.comesWith(delivered)}
          </p>
        ) : null}
      </div>
      {field(row.warn, words.noAdvice)}
      {field(row.block, words.adviceOnly)}
      {row.isChanged ? (
        <ActionButton kind="quiet" icon={RotateCcw} label={words.reset(name)} onPress={onReset} />
      ) : (
        <span />
      )}
    </li>
  )
}
