import { Camera, FolderOpen, IdCard, type LucideIcon, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../text/text-context'
import { ActionButton } from '../components/ActionButton'
import { useFocusKept } from '../components/use-focus-kept'
import { ChoosePicture } from './ChoosePicture'
import type { CompareEvent, Side, Slot } from './compare-reducer'
import styles from './CompareSlot.module.css'
import { EnrolledChooser } from './EnrolledChooser'
import type { PictureSource } from './picture-source'
import { EmptyPlace, FilledPlace, ReadingPlace, RefusedPlace } from './SlotPlaces'
import { sourceWords } from './source-words'

export interface CompareSlotProps {
  readonly side: Side
  readonly slot: Slot
  readonly send: (event: CompareEvent) => void
}

const sourceIcons: Readonly<Record<PictureSource['kind'], LucideIcon>> = {
  camera: Camera,
  file: FolderOpen,
  enrolled: IdCard
}

/** One of the two places for a picture, with its own words for what is wrong with it. */
export function CompareSlot({ side, slot, send }: CompareSlotProps) {
  const { compare } = useText()
  const [isChoosing, setChoosing] = useState(false)
  const heading = useFocusKept<HTMLHeadingElement>(slot.at)
  const source = slot.at === 'empty' ? undefined : slot.source
  const Icon = source === undefined ? undefined : sourceIcons[source.kind]
  const choices = (size: 'main' | 'normal'): ReactNode => (
    <ChoosePicture side={side} send={send} size={size} onEnrolled={() => setChoosing(true)} />
  )
  return (
    <section className={styles['slot']} aria-label={compare.sides[side]} data-slot={slot.at}>
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          {compare.sides[side]}
        </h2>
        <p className={styles['source']} data-testid="source">
          {source === undefined || Icon === undefined ? null : (
            <>
              <Icon aria-hidden />
              <span>{sourceWords(source, compare)}</span>
            </>
          )}
        </p>
      </div>
      {slot.at === 'empty' ? <EmptyPlace>{choices('main')}</EmptyPlace> : null}
      {slot.at === 'reading' ? <ReadingPlace /> : null}
      {slot.at === 'refused' ? (
        <RefusedPlace side={side} slot={slot} send={send}>
          {choices('main')}
        </RefusedPlace>
      ) : null}
      {slot.at === 'filled' ? (
        <FilledPlace side={side} picture={slot}>
          {choices('normal')}
          <ActionButton kind="quiet" icon={Trash2} onPress={() => send({ type: 'cleared', side })}>
            {compare.clear}
          </ActionButton>
        </FilledPlace>
      ) : null}
      {isChoosing ? (
        <EnrolledChooser
          onChoose={(photo) => {
            setChoosing(false)
            send({ type: 'enrolled-chosen', side, photo })
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </section>
  )
}
