import { Camera, FolderOpen, IdCard } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { ActionButton } from '../components/ActionButton'
import { useText } from '../text/text-context'
import type { CompareEvent, Side } from './compare-reducer'

export interface ChoosePictureProps {
  readonly side: Side
  readonly send: (event: CompareEvent) => void
  /** `main` in an empty place; `normal` beneath a picture that can be replaced. */
  readonly size: 'main' | 'normal'
  readonly onEnrolled: () => void
}

const pictureTypes = ['image/jpeg', 'image/png', 'image/webp']

/** The three ways to a picture. */
export function ChoosePicture({ side, send, size, onEnrolled }: ChoosePictureProps) {
  const { compare } = useText()
  const isMain = size === 'main'
  const look = isMain ? ({ size: 'main' } as const) : ({ kind: 'quiet' } as const)
  return (
    <>
      <ActionButton
        {...look}
        icon={Camera}
        label={compare.useCamera}
        onPress={() => send({ type: 'camera-chosen', side })}
      >
        {compare.camera}
      </ActionButton>
      <FileTrigger
        acceptedFileTypes={pictureTypes}
        onSelect={(files) => {
          const file = files?.[0]
          if (file !== undefined) send({ type: 'file-chosen', side, file })
        }}
      >
        <ActionButton {...look} icon={FolderOpen} label={compare.chooseFile}>
          {isMain ? compare.pictureFile : compare.file}
        </ActionButton>
      </FileTrigger>
      <ActionButton {...look} icon={IdCard} label={compare.chooseEnrolled} onPress={onEnrolled}>
        {isMain ? compare.enrolledPhoto : compare.enrolled}
      </ActionButton>
    </>
  )
}
