import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, NumberField } from 'react-aria-components'
import { useFixed } from '../../components/fixed-context'
import { useText } from '../../text/text-context'
import type { LimitValue } from './limit-list'
import styles from './LimitField.module.css'

export interface LimitFieldProps {
  readonly label: string
  readonly limit: Omit<LimitValue, 'severity'>
  readonly onChange: (shown: number) => void
}

/** A number with a button on either side, for fingers. It stays inside of its bounds. */
export function LimitField({ label, limit, onChange }: LimitFieldProps) {
  const words = useText().quality
  const isFixed = useFixed()
  const { value, comesWith, from, to, step } = limit
  return (
    <NumberField
      aria-label={label}
      isDisabled={isFixed}
      value={value}
      minValue={from}
      maxValue={to}
      step={step}
      onChange={(shown) => {
        // An emptied field is no limit.
        if (Number.isFinite(shown)) onChange(shown)
      }}
      incrementAriaLabel={words.more(label)}
      decrementAriaLabel={words.less(label)}
    >
      <Group className={`${styles['field'] ?? ''} ${value === comesWith ? '' : (styles['changed'] ?? '')}`}>
        <Button slot="decrement" className={styles['button'] ?? ''}>
          <Minus aria-hidden />
        </Button>
        <Input className={styles['input'] ?? ''} />
        <Button slot="increment" className={styles['button'] ?? ''}>
          <Plus aria-hidden />
        </Button>
      </Group>
    </NumberField>
  )
}
