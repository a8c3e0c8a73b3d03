import type { FoundPeople } from '@shared/domain/person-record'
import type { Tag } from '@shared/domain/tag'
import { useAccountReport } from '../api/account-report'
import { type CallState, useAnswer, useCall } from '../api/queries'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { useMachine } from '../flow/use-machine'
import { peopleReducer } from './people-reducer'
import {
  leftPeople,
  type PeopleEffect,
  type PeopleEvent,
  type PeopleSearch,
  startPeople,
  type Way
} from './people-state'
import { useSeenPeople } from './SeenPeopleProvider'
import { wayAccess } from './way-access'

export interface People {
  readonly state: PeopleSearch
  readonly send: (event: PeopleEvent) => void
  readonly access: ReturnType<typeof wayAccess>
  readonly isChecking: boolean
  readonly checkAgain: () => void
  readonly tags: CallState<{ readonly tags: readonly Tag[] }>
  /** Of tag and field. `loading` also while nothing was asked. */
  readonly found: Readonly<Record<Extract<Way, 'tag' | 'field'>, CallState<FoundPeople>>>
  /** Asks the server once more for what is shown. */
  readonly readAnew: () => void
}

/**
 * A search for people with what the server answers. Held by the screen and not by its parts, so that the results are still
 * there when a record that was opened from them is closed.
 */
export function usePeople(): People {
  const { client, analyzer, clock } = useStation()
  const { identification } = useStationState().settings
  const { remember } = useSeenPeople()
  const { report, isChecking, checkAgain } = useAccountReport()
  const [state, { send }] = useMachine(
    () => ({
      initial: startPeople,
      transition: peopleReducer,
      run(effect: PeopleEffect, answer: (event: PeopleEvent) => void) {
        const { attempt } = effect
        if (effect.type === 'read-file') {
          void analyzer
            .readPicture(effect.file)
            .then((result) => answer({ type: 'file-read', attempt, result }))
          return
        }
        const { jpeg, alignedFace } = effect.shot
        void client
          .invoke('people:identify', { probe: jpeg, ...(alignedFace && { alignedFace }) })
          .then((result) => {
            if (result.ok && result.value.outcome === 'match') {
              const { person, faceId } = result.value
              remember({ person, faceId, at: clock() })
            }
            answer({ type: 'identified', attempt, result })
          })
      }
    }),
    leftPeople
  )

  const access = wayAccess(report, identification.strategy)
  const tags = useCall('tags:list', {}, { isWaiting: access.tag.at === 'closed' })
  const tagQuestion = { tagId: state.tag ?? '' }
  const byTag = useCall('people:find-by-tag', tagQuestion, { isWaiting: state.tag === undefined })
  const fieldQuestion = state.field.asked ?? { name: '' }
  const byField = useCall('people:find-by-field', fieldQuestion, {
    isWaiting: state.field.asked === undefined
  })
  const tagAnswer = useAnswer('people:find-by-tag', tagQuestion)
  const fieldAnswer = useAnswer('people:find-by-field', fieldQuestion)
  const readAnew = (): void => {
    if (state.way === 'tag') void tagAnswer.readAnew()
    if (state.way === 'field') void fieldAnswer.readAnew()
  }
  return {
    state,
    send,
    access,
    isChecking,
    checkAgain,
    tags,
    found: { tag: byTag, field: byField },
    readAnew
  }
}
