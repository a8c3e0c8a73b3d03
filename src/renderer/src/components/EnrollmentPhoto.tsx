import { useCall } from '../api/queries'
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

/** The photo that somebody was enrolled with, read from the server. */
export function EnrollmentPhoto({ faceId, alt, missing }: EnrollmentPhotoProps) {
  const isWaiting = faceId === undefined
  const read = useCall('photos:read-enrollment', { faceId: faceId ?? '' }, { isWaiting, isFleeting: true })
  return (
    <PhotoFrame>
      {isWaiting || read.at === 'failed' ? (
        <p>{missing}</p>
      ) : read.at === 'loading' ? (
        <Spinner />
      ) : (
        <Picture jpeg={read.value.jpeg} alt={alt} />
      )}
    </PhotoFrame>
  )
}
