import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useStation } from '../api/station-context'
import { ActionButton } from '../components/ActionButton'
import dialog from '../components/ConfirmDialog.module.css'
import { EmptyState } from '../components/EmptyState'
import { EnrollmentPhoto } from '../components/EnrollmentPhoto'
import { FilterInput } from '../components/FilterInput'
import { PlainDialog } from '../components/PlainDialog'
import type { CompareStart } from '../flow/session-reducer'
import { useSeenPeople } from '../people/SeenPeopleProvider'
import { agoWords } from '../text/ago-words'
import { useText } from '../text/text-context'
import { type EnrolledPhotoChoice, enrolledPhotosOf } from './enrolled-photos'
import styles from './EnrolledChooser.module.css'

export interface EnrolledChooserProps {
  readonly onChoose: (photo: CompareStart) => void
  readonly onClose: () => void
}

/** So many photos are read from the server at a time. */
const pageSize = 12

/** The enrolled photos of those who were identified at this station. Escape closes it. */
export function EnrolledChooser({ onChoose, onClose }: EnrolledChooserProps) {
  const { chooser } = useText().compare
  const { seen } = useSeenPeople()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(pageSize)
  const all = enrolledPhotosOf(seen, '')
  const photos = enrolledPhotosOf(seen, typed)
  return (
    <PlainDialog title={chooser.title} isWide onClose={onClose}>
      <div className={styles['chooser']}>
        <p className={styles['soft']}>{chooser.text}</p>
        {all.length > pageSize ? (
          <FilterInput
            name="name"
            label={chooser.search}
            clearLabel={chooser.clearSearch}
            value={typed}
            onChange={setTyped}
          />
        ) : null}
        {photos.length > 0 ? (
          <ul className={styles['photos']}>
            {photos.slice(0, shown).map((photo) => (
              <PhotoChoice key={photo.faceId} photo={photo} onChoose={onChoose} />
            ))}
          </ul>
        ) : all.length > 0 ? (
          <EmptyState icon={UserRound} title={chooser.noMatch}>
            {chooser.noMatchText}
          </EmptyState>
        ) : (
          <EmptyState icon={UserRound} title={chooser.none}>
            {chooser.noneText}
          </EmptyState>
        )}
        <div className={dialog['actions']}>
          {photos.length > shown ? (
            <ActionButton onPress={() => setShown(shown + pageSize)}>{chooser.more}</ActionButton>
          ) : null}
          <ActionButton onPress={onClose}>{chooser.cancel}</ActionButton>
        </div>
      </div>
    </PlainDialog>
  )
}

interface PhotoChoiceProps {
  readonly photo: EnrolledPhotoChoice
  readonly onChoose: (photo: CompareStart) => void
}

function PhotoChoice({ photo, onChoose }: PhotoChoiceProps) {
  const { chooser } = useText().compare
  const { clock } = useStation()
  const { faceId, name, lastSeen } = photo
  const called = name ?? chooser.nameless
  const seenAt = new Date(lastSeen).toISOString()
  return (
    <li>
      <Button className={styles['photo'] ?? ''} onPress={() => onChoose({ faceId, name })}>
        <EnrollmentPhoto faceId={faceId} alt={chooser.photo(called)} missing={chooser.noPhoto} />
        <span className={styles['name']}>{called}</span>
        <span className={styles['seen']}>{chooser.seen(agoWords(seenAt, clock(), chooser.justNow))}</span>
      </Button>
    </li>
  )
}
