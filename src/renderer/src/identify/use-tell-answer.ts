import { type RefObject, useEffect, useRef } from 'react'
import { useStationState } from '../api/station-state'
import { useSeenPeople } from '../people/SeenPeopleProvider'
import { useThemeSound } from '../themes/use-theme-sound'
import { themeOfAnswer } from './answer-theme'
import type { Answered } from './identify-state'

/** What a new answer does besides being shown: its theme is heard, once, and the person is remembered for the day. */
export function useTellAnswer(): RefObject<(answered: Answered) => void> {
  const { themes } = useStationState().settings.identification
  const { remember } = useSeenPeople()
  const playSound = useThemeSound()
  const tell = useRef<(answered: Answered) => void>(() => undefined)
  useEffect(() => {
    tell.current = (answered) => {
      const { answer, probe } = answered
      if (answer.outcome !== 'match') return
      remember({ person: answer.person, faceId: answer.faceId, at: probe.at })
      playSound(themeOfAnswer(answered, themes)?.sound ?? 'none')
    }
  }, [themes, remember, playSound])
  return tell
}
