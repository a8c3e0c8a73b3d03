import { useEffect, useState } from 'react'
import type { FrameAnalysis } from '@shared/domain/analysis'
import type { Result } from '@shared/result'
import type { Shot } from '../analysis/analyzer'
import { useCall } from '../api/queries'
import { useStation } from '../api/station-context'
import type { PortraitPicture } from '../components/Portrait'

export type EnrolledPhoto =
  | { readonly at: 'loading' }
  | { readonly at: 'none' }
  /** With where the one face is, so that it can be cut like another one. */
  | { readonly at: 'located'; readonly shot: PortraitPicture }
  | { readonly at: 'whole'; readonly jpeg: Shot['jpeg'] }

interface Located {
  readonly of: Shot['jpeg']
  readonly photo: EnrolledPhoto
}

/** @param faceId undefined: the server named no photo */
export function useEnrolledPhoto(faceId: string | undefined): EnrolledPhoto {
  const { analyzer } = useStation()
  const isWaiting = faceId === undefined
  const read = useCall('photos:read-enrollment', { faceId: faceId ?? '' }, { isWaiting, isFleeting: true })
  const jpeg = read.at === 'ready' && !isWaiting ? read.value.jpeg : undefined
  const [located, setLocated] = useState<Located>()

  useEffect(() => {
    if (jpeg === undefined) return
    let isCurrent = true
    void analyzer.locateFaces(new Blob([jpeg])).then((result) => {
      if (isCurrent) setLocated({ of: jpeg, photo: photoOf(jpeg, result) })
    })
    return () => {
      isCurrent = false
    }
  }, [analyzer, jpeg])

  if (isWaiting || read.at === 'failed') return { at: 'none' }
  return jpeg !== undefined && located?.of === jpeg ? located.photo : { at: 'loading' }
}

function photoOf(jpeg: Shot['jpeg'], located: Result<FrameAnalysis>): EnrolledPhoto {
  const isClear = located.ok && located.value.faces.length === 1
  return isClear ? { at: 'located', shot: { jpeg, analysis: located.value } } : { at: 'whole', jpeg }
}
