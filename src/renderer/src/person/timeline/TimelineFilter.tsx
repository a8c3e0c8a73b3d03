import { ChoiceGroup } from '../../components/ChoiceGroup'
import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import { rangeChoices, type RangeTyped } from './time-range'
import styles from './timeline.module.css'

export interface TimelineFilterProps {
  readonly order: 'newest-first' | 'oldest-first'
  readonly onOrder: (order: 'newest-first' | 'oldest-first') => void
  readonly range: RangeTyped
  readonly onRange: (range: RangeTyped) => void
  readonly isRangeBad: boolean
}

/** Which sightings, and in which order. */
export function TimelineFilter({ order, onOrder, range, onRange, isRangeBad }: TimelineFilterProps) {
  const { timeline } = useText().person
  const problem = isRangeBad ? timeline.badRange : undefined
  return (
    <div className={styles['filter']}>
      <ChoiceGroup
        name="range"
        label={timeline.range}
        value={range.choice}
        onChange={(value) =>
          onRange({ ...range, choice: rangeChoices.find((each) => each === value) ?? 'all' })
        }
        choices={rangeChoices.map((value) => ({ value, words: timeline.ranges[value] }))}
      />
      {range.choice === 'own' ? (
        <div className={styles['dates']}>
          <TextInput
            name="from"
            label={timeline.from}
            type="date"
            value={range.from}
            onChange={(from) => onRange({ ...range, from })}
            problem={problem}
          />
          <TextInput
            name="to"
            label={timeline.to}
            type="date"
            value={range.to}
            onChange={(to) => onRange({ ...range, to })}
            problem={undefined}
          />
        </div>
      ) : null}
      <ChoiceGroup
        name="order"
        label={timeline.order}
        value={order}
        onChange={(value) => onOrder(value === 'oldest-first' ? 'oldest-first' : 'newest-first')}
        choices={[
          { value: 'newest-first', words: timeline.newestFirst },
          { value: 'oldest-first', words: timeline.oldestFirst }
        ]}
      />
    </div>
  )
}
