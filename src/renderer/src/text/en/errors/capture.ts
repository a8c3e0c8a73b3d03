import { pictureFileLimits } from '@shared/domain/photo'
import type { ErrorWordsOf } from './error-words'
import { megabytes, megapixels } from './sizes'

export const captureErrors: ErrorWordsOf<'camera' | 'analysis' | 'picture'> = {
  'camera/denied': {
    title: 'The camera is switched off for this station',
    advice: 'Allow camera access for Enroll Station in the privacy settings of this computer, then try again.'
  },
  'camera/not-found': {
    title: 'No camera found',
    advice: 'Plug in the camera. The picture appears by itself as soon as it is there.'
  },
  'camera/in-use': {
    title: 'Another program is using the camera',
    advice: 'Close the other program, such as a video call. The station keeps trying.'
  },
  'camera/lost': {
    title: 'The camera stopped',
    advice: 'Check its cable. The picture comes back by itself when the camera does.'
  },
  'camera/failed': {
    title: 'The camera does not start',
    advice: 'Unplug it, plug it in again, and try once more.'
  },
  'camera/refused': {
    title: 'There is only a virtual camera',
    advice:
      'Such a program can show any film instead of the person, so the station does not use it. Please plug in a camera.'
  },

  'analysis/models-unavailable': {
    title: 'Face analysis is not available',
    advice: 'Parts of the program are missing or damaged. Please ask your administrator to reinstall it.'
  },
  'analysis/self-test-failed': {
    title: 'Face analysis does not work correctly',
    advice:
      'It did not pass its own test, so the station takes no pictures. Restart the station. If this stays, ask your administrator to reinstall it.'
  },
  'analysis/inference-failed': {
    title: 'Face analysis gave no usable answer',
    advice: 'Please try again. If it keeps happening, restart the station.'
  },
  'analysis/worker-crashed': {
    title: 'Face analysis stopped',
    advice: 'Please try again. If it keeps happening, restart the station.'
  },
  'analysis/timed-out': {
    title: 'Face analysis takes too long',
    advice: 'Close other programs on this computer and try again.'
  },

  'picture/empty': {
    title: 'This file is empty',
    advice: 'Please choose another one.'
  },
  'picture/not-a-picture': {
    title: 'This file is not a picture',
    advice: 'Please choose a JPEG, PNG or WebP picture.'
  },
  'picture/damaged': {
    title: 'This picture is damaged',
    advice: 'It cannot be opened. Please choose another one.'
  },
  'picture/animated': {
    title: 'This picture moves',
    advice: 'Please choose a still picture, not an animation.'
  },
  'picture/too-many-bytes': {
    title: 'This file is too large',
    advice: `It may have up to ${megabytes(pictureFileLimits.maxBytes)}. Please choose a smaller copy.`
  },
  'picture/too-many-pixels': {
    title: 'This picture is too large',
    advice: `It may have up to ${megapixels(pictureFileLimits.maxPixels)} and ${pictureFileLimits.maxSide} pixels a side. Please choose a smaller copy.`
  },
  'picture/no-face': {
    title: 'No face found in this picture',
    advice: 'Please choose a picture that shows one face clearly.'
  },
  'picture/several-faces': {
    title: 'Several faces in this picture',
    advice: 'Please choose a picture of one person only.'
  }
}
