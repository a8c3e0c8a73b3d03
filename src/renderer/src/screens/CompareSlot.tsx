import { Camera, FolderOpen, Trash2, X } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { ActionButton } from '../components/ActionButton'
import { Notice } from '../components/Notice'
import { Picture } from '../components/Picture'
import { Spinner } from '../components/Spinner'
import type { CompareEvent, Side, Slot } from '../flow/compare-reducer'
import { useText } from '../text/text-context'
import { CompareCamera } from './CompareCamera'
import styles from './CompareSlot.module.css'

export interface CompareSlotProps {
  readonly side: Side
  readonly slot: Slot
  readonly send: (event: CompareEvent) => void
}

const pictureTypes = ['image/jpeg', 'image/png', 'image/webp']

/** One of the two places for a picture, with its own words for what is wrong with it. */
export function CompareSlot({ side, slot, send }: CompareSlotProps) {
  const { compare } = useText()
  return (
    <section className={styles['slot']} aria-label={compare.sides[side]} data-slot={slot.at}>
      <h2 className={styles['title']}>{compare.sides[side]}</h2>
      <div className={styles['body']}>
        <SlotBody side={side} slot={slot} send={send} />
      </div>
      <div className={styles['actions']}>
        <SlotActions side={side} slot={slot} send={send} />
      </div>
    </section>
  )
}

function SlotBody({ side, slot, send }: CompareSlotProps) {
  const { compare, errors } = useText()
  switch (slot.at) {
    case 'empty':
    case 'refused':
      return (
        <div className={styles['empty']}>
          {slot.at === 'empty' ? null : (
            <div className={styles['message']}>
              <Notice tone="warn" title={errors[slot.error.code].title} announce>
                {errors[slot.error.code].advice}
              </Notice>
            </div>
          )}
          <ActionButton size="main" icon={Camera} onPress={() => send({ type: 'camera-chosen', side })}>
            {compare.useCamera}
          </ActionButton>
          <ChooseFile side={side} send={send} />
        </div>
      )
    case 'camera':
      return <CompareCamera onShot={(shot) => send({ type: 'shot-taken', side, shot })} />
    case 'reading':
      return (
        <p className={styles['busy']} role="status">
          <Spinner />
          {compare.reading}
        </p>
      )
    case 'filled':
      return <Picture className={styles['picture']} jpeg={slot.shot.jpeg} alt={compare.sides[side]} />
  }
}

function SlotActions({ side, slot, send }: CompareSlotProps) {
  const { compare } = useText()
  if (slot.at === 'camera') {
    return (
      <ActionButton icon={X} onPress={() => send({ type: 'camera-left', side })}>
        {compare.closeCamera}
      </ActionButton>
    )
  }
  if (slot.at !== 'filled') return null
  return (
    <>
      <ActionButton
        kind="quiet"
        icon={Camera}
        label={compare.useCamera}
        onPress={() => send({ type: 'camera-chosen', side })}
      >
        {compare.camera}
      </ActionButton>
      <ChooseFile side={side} send={send} small />
      <ActionButton kind="quiet" icon={Trash2} onPress={() => send({ type: 'cleared', side })}>
        {compare.clear}
      </ActionButton>
    </>
  )
}

interface ChooseFileProps extends Omit<CompareSlotProps, 'slot'> {
  readonly small?: boolean
}

function ChooseFile({ side, send, small = false }: ChooseFileProps) {
  const { compare } = useText()
  return (
    <FileTrigger
      acceptedFileTypes={pictureTypes}
      onSelect={(files) => {
        const file = files?.[0]
        if (file !== undefined) send({ type: 'file-chosen', side, file })
      }}
    >
      {small ? (
        <ActionButton kind="quiet" icon={FolderOpen} label={compare.chooseFile}>
          {compare.file}
        </ActionButton>
      ) : (
        <ActionButton size="main" icon={FolderOpen}>
          {compare.chooseFile}
        </ActionButton>
      )}
    </FileTrigger>
  )
}
