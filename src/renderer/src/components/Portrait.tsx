import type { FrameAnalysis } from '@shared/domain/analysis'
import type { FacePicture } from '../analysis/analyzer'
import { Picture } from './Picture'
import { portraitCrop } from './portrait-crop'
import styles from './Portrait.module.css'

const aspect = 4 / 5
const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

/** A picture, and where its faces are. */
export type PortraitPicture = Pick<FacePicture, 'jpeg'> & { readonly analysis: FrameAnalysis }

/** The face of a shot, head and shoulders. The shot itself stays whole; only the view is cropped. */
export function Portrait({ shot, alt }: { readonly shot: PortraitPicture; readonly alt: string }) {
  const crop = portraitCrop(shot.analysis, aspect)
  return (
    <div className={styles['portrait']}>
      <Picture
        jpeg={shot.jpeg}
        alt={alt}
        style={{
          width: percent(1 / crop.width),
          height: percent(1 / crop.height),
          left: percent(-crop.left / crop.width),
          top: percent(-crop.top / crop.height)
        }}
      />
    </div>
  )
}
