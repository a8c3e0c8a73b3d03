import { useEffect } from 'react'
import type { Result } from '@shared/result'
import type { Analyzer, Shot } from '../analysis/analyzer'
import type { StationClient } from '../api/station-client'
import { useStation } from '../api/station-context'
import type { CompareStart } from '../flow/session-reducer'
import { useMachine } from '../flow/use-machine'
import {
  type CompareEffect,
  type CompareEvent,
  compareReducer,
  type CompareState,
  emptyCompare,
  leftCompare
} from './compare-reducer'

/**
 * The two pictures of a comparison, with what is asked of analyzer and server.
 *
 * @param start an enrolled photo that takes the first place
 */
export function useCompare(
  start: CompareStart | undefined
): readonly [CompareState, (event: CompareEvent) => void] {
  const { client, analyzer, clock } = useStation()
  const [state, { send }] = useMachine(
    () => ({
      initial: emptyCompare,
      transition: compareReducer,
      run(effect: CompareEffect, answer: (event: CompareEvent) => void) {
        switch (effect.type) {
          case 'read-file':
            void analyzer
              .readPicture(effect.file)
              .then((result) => answer({ type: 'picture-read', attempt: effect.attempt, result }))
            return
          case 'read-enrolled':
            void readEnrolled(client, analyzer, effect.faceId).then((result) =>
              answer({ type: 'picture-read', attempt: effect.attempt, result })
            )
            return
          case 'record-capture':
            void client.invoke('station:record-capture', effect.record)
            return
          case 'compare':
            void client
              .invoke('faces:compare', { first: effect.first, second: effect.second })
              .then((result) =>
                answer({ type: 'answered', attempt: effect.attempt, result, comparedAt: clock() })
              )
        }
      }
    }),
    leftCompare
  )
  useEffect(() => {
    if (start !== undefined) send({ type: 'enrolled-chosen', side: 'first', photo: start })
  }, [start, send])
  return [state, send]
}

/** The server's photo goes the way of a file: it is checked on the device before it counts. */
async function readEnrolled(
  client: StationClient,
  analyzer: Analyzer,
  faceId: string
): Promise<Result<Shot>> {
  const read = await client.invoke('photos:read-enrollment', { faceId })
  return read.ok ? analyzer.readPicture(new Blob([read.value.jpeg])) : read
}
