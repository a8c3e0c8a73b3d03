import { useEffect, useState } from 'react'
import { useStation } from '../api/station-context'
import { PhotoFrame } from './PhotoFrame'
import { Picture } from './Picture'
import { Spinner } from './Spinner'

export interface EnrollmentPhotoProps {
  /** Undefined: the server named none. */
  readonly faceId: string | undefined
  readonly alt: string
  /** Said where there is no photo, or none that can be read. */
  readonly missing: string
}

interface Read {
  readonly faceId: string
  readonly jpeg: Uint8Array<ArrayBuffer> | undefined
}

/** The photo that somebody was enrolled with, read from the server. */
export function EnrollmentPhoto({ faceId, alt, missing }: EnrollmentPhotoProps) {
  const { client } = useStation()
  const [read, setRead] = useState<Read>()
  useEffect(() => {
    if (faceId === undefined) return
    let isCurrent = true
    void client.invoke('photos:read-enrollment', { faceId }).then((result) => {
      if (isCurrent) setRead({ faceId, jpeg: result.ok ? result.value.jpeg : undefined })
    })
    return () => {
      isCurrent = false
    }
  }, [client, faceId])

  const isLoading = faceId !== undefined && read?.faceId !== faceId
  return (
    <PhotoFrame>
      {isLoading ? (
        <Spinner />
      ) : read?.jpeg === undefined ? (
        <p>{missing}</p>
      ) : (
        <Picture jpeg={read.jpeg} alt={alt} />
      )}
    </PhotoFrame>
  )
}
