import { Screen } from '../components/Screen'
import type { PersonScreenProps } from '../person/PersonScreen'

export interface PeopleScreenProps extends Pick<PersonScreenProps, 'onEnroll' | 'onCompare'> {
  readonly onLeave: () => void
}

/** Searches people. Who is found opens as a page of this screen, so that the search is still there on the way back. */
export function PeopleScreen({ onLeave }: PeopleScreenProps) {
  return (
    <Screen title="" way={{ words: '', onPress: onLeave }}>
      {null}
    </Screen>
  )
}
