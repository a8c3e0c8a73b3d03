import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from '../components/ConfirmDialog'
import { Screen } from '../components/Screen'
import { useText } from '../text/text-context'
import page from './SettingsScreen.module.css'

export interface EditScreenProps {
  readonly title: string
  /** Something is changed and not saved: leaving asks back. */
  readonly isUnsaved: boolean
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** A page of settings that hold only when they are saved. */
export function EditScreen({ title, isUnsaved, onLeave, children }: EditScreenProps) {
  const { editing: words } = useText()
  const [isAsking, setAsking] = useState(false)
  return (
    <Screen
      title={title}
      way={{
        words: words.back,
        icon: ArrowLeft,
        onPress: () => (isUnsaved ? setAsking(true) : onLeave())
      }}
      keepsTyped={isUnsaved || isAsking}
    >
      <div className={page['page']}>{children}</div>
      {isAsking ? (
        <ConfirmDialog {...words.leaving} onConfirm={onLeave} onDecline={() => setAsking(false)} />
      ) : null}
    </Screen>
  )
}
