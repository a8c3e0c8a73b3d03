import { Camera, Images, Scale } from 'lucide-react'
import { ActionButton } from '../components/ActionButton'
import { EnrollmentPhoto } from '../components/EnrollmentPhoto'
import { useSeenPeople } from '../people/SeenPeopleProvider'
import { useText } from '../text/text-context'
import type { Access } from './editing/access'
import { useLeaving } from './editing/unfinished'
import { Card } from './parts/Card'
import { ClosedLine } from './parts/ClosedLine'
import parts from './parts/parts.module.css'
import styles from './PersonScreen.module.css'
import type { PersonScreenProps } from './PersonScreen'

export interface PhotosPartProps extends Pick<PersonScreenProps, 'personId' | 'onEnroll' | 'onCompare'> {
  /** Undefined: the server knows none. */
  readonly name: string | undefined
  readonly canAdd: Access
  readonly canCompare: Access
}

/** The enrolled photos that the server named while identifying somebody here; it cannot list them. */
export function PhotosPart({ personId, name, canAdd, canCompare, onEnroll, onCompare }: PhotosPartProps) {
  const { person } = useText()
  const words = person.photos
  const { leave } = useLeaving()
  const { seen } = useSeenPeople()
  const faceIds = seen.find((each) => each.personId === personId)?.faceIds ?? []
  return (
    <Card title={words.title} icon={Images}>
      {faceIds.length === 0 ? (
        <div>
          <p className={parts['strong']}>{words.noneTitle}</p>
          <p className={parts['soft']}>{words.none}</p>
        </div>
      ) : (
        <ul className={styles['photos']}>
          {faceIds.map((faceId, index) => (
            <li key={faceId}>
              <EnrollmentPhoto
                faceId={faceId}
                alt={words.photo(name ?? person.nameless)}
                missing={words.missing}
              />
              {canCompare.state === 'closed' ? null : (
                <ActionButton
                  icon={Scale}
                  label={words.compareLabel(index + 1)}
                  isDisabled={canCompare.state === 'waiting'}
                  onPress={() => leave(() => onCompare({ faceId, name }))}
                >
                  {words.compare}
                </ActionButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {canCompare.state === 'closed' && faceIds.length > 0 ? (
        <ClosedLine what={words.closedCompare} permissions={canCompare.permissions} />
      ) : null}
      {canAdd.state === 'closed' ? (
        <ClosedLine what={words.closedAdd} permissions={canAdd.permissions} />
      ) : (
        <ActionButton
          icon={Camera}
          isDisabled={canAdd.state === 'waiting'}
          onPress={() => leave(() => onEnroll(personId))}
        >
          {words.add}
        </ActionButton>
      )}
    </Card>
  )
}
