import { ArrowLeft } from 'lucide-react'
import { Screen } from '../components/Screen'
import { PersonScreen, type PersonScreenProps } from '../person/PersonScreen'
import { useIdle } from '../flow/use-idle'
import { useText } from '../text/text-context'
import { PeopleSearchPage } from './PeopleSearchPage'
import { usePeople } from './use-people'

export interface PeopleScreenProps extends Pick<PersonScreenProps, 'onEnroll' | 'onCompare'> {
  readonly onLeave: () => void
}

/** Searches people. Who is found opens as a page of this screen, so that the search is still there on the way back. */
export function PeopleScreen({ onLeave, onEnroll, onCompare }: PeopleScreenProps) {
  const { findPeople, shell } = useText()
  const people = usePeople()
  const { state, send, readAnew } = people
  useIdle(() => {
    // An opened record leaves by itself: something typed may be unfinished there.
    if (state.opened === undefined) onLeave()
  })
  if (state.opened !== undefined) {
    const goBack = (): void => {
      send({ type: 'person-closed' })
      // The record may have been changed.
      readAnew()
    }
    return (
      <PersonScreen
        personId={state.opened}
        way={{ words: findPeople.title, icon: ArrowLeft, onPress: goBack }}
        onIdle={onLeave}
        onEnroll={onEnroll}
        onCompare={onCompare}
      />
    )
  }
  return (
    <Screen
      title={findPeople.title}
      way={{ words: shell.home, onPress: onLeave }}
      keepsFocus={state.cameFrom !== undefined}
      keepsTyped={false}
    >
      <PeopleSearchPage people={people} />
    </Screen>
  )
}
