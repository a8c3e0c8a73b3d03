import { History } from 'lucide-react'
import { useState } from 'react'
import { useStation } from '../../api/station-context'
import { useText } from '../../text/text-context'
import { Card } from '../parts/Card'
import { type RangeTyped, timeRange } from './time-range'
import { TimelineFilter } from './TimelineFilter'
import { TimelineList } from './TimelineList'
import { useTimeline } from './use-timeline'

/** When and where somebody was seen. */
export function TimelineSection({ personId }: { readonly personId: string }) {
  const { clock } = useStation()
  const words = useText().person.timeline
  const [order, setOrder] = useState<'newest-first' | 'oldest-first'>('newest-first')
  const [typed, setTyped] = useState<RangeTyped>({ choice: 'all', from: '', to: '' })
  const [good, setGood] = useState(() => timeRange(typed, clock()) ?? {})
  const read = useTimeline(personId, { ...good, order })
  const wanted = timeRange(typed, clock())

  const change = (next: RangeTyped): void => {
    setTyped(next)
    // A range that is none asks for nothing: what is shown stays.
    const range = timeRange(next, clock())
    if (range !== undefined) setGood(range)
  }
  return (
    <Card title={words.title} icon={History}>
      <TimelineFilter
        order={order}
        onOrder={setOrder}
        range={typed}
        onRange={change}
        isRangeBad={wanted === undefined}
      />
      <TimelineList {...read} isRange={typed.choice !== 'all'} />
    </Card>
  )
}
