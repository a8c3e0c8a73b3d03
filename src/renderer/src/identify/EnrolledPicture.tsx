import { PhotoFrame } from '../components/PhotoFrame'
import { Picture } from '../components/Picture'
import { Portrait } from '../components/Portrait'
import { Spinner } from '../components/Spinner'
import { useText } from '../text/text-context'
import { useEnrolledPhoto } from './use-enrolled-photo'

/** The photo that somebody was enrolled with, cut like the live one. One whose face is not clear is shown as it is. */
export function EnrolledPicture({ faceId }: { readonly faceId: string | undefined }) {
  const { identify } = useText()
  const photo = useEnrolledPhoto(faceId)
  if (photo.at === 'located') return <Portrait shot={photo.shot} alt={identify.enrolled} />
  return (
    <PhotoFrame>
      {photo.at === 'whole' ? (
        <Picture jpeg={photo.jpeg} alt={identify.enrolled} />
      ) : photo.at === 'loading' ? (
        <Spinner />
      ) : (
        <p>{identify.noPhoto}</p>
      )}
    </PhotoFrame>
  )
}
