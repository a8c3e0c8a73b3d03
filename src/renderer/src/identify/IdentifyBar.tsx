import { ImageUp, Pause, Play } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { FileTrigger } from 'react-aria-components'
import { ActionButton } from '../components/ActionButton'
import { useText } from '../text/text-context'
import styles from './IdentifyScreen.module.css'

export interface IdentifyBarProps {
  readonly isPaused: boolean
  readonly onPause: () => void
  readonly onGoOn: () => void
  readonly onFile: (file: Blob) => void
}

const pictureTypes = ['image/jpeg', 'image/png', 'image/webp']

/** What can be done at any time: rest, and look a picture file up. Nothing is sent while the station rests. */
export function IdentifyBar({ isPaused, onPause, onGoOn, onFile }: IdentifyBarProps) {
  const { identify } = useText()
  const toggle = isPaused ? onGoOn : onPause
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isAlone = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat
    if (isAlone && event.key.toUpperCase() === identify.pauseKey) toggle()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <div className={styles['bar']}>
      <ActionButton icon={isPaused ? Play : Pause} onPress={toggle}>
        {isPaused ? identify.goOn : identify.pause}
        <kbd className={styles['key']} aria-hidden>
          {identify.pauseKey}
        </kbd>
      </ActionButton>
      <FileTrigger
        acceptedFileTypes={pictureTypes}
        onSelect={(files) => {
          const file = files?.[0]
          if (file) onFile(file)
        }}
      >
        <ActionButton icon={ImageUp} isDisabled={isPaused} label={identify.chooseFile}>
          {identify.file}
        </ActionButton>
      </FileTrigger>
    </div>
  )
}
