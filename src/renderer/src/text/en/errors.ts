import { documentLimits } from '@shared/domain/document'
import { pictureFileLimits } from '@shared/domain/photo'
import type { ErrorCode } from '@shared/errors'

/** What happened, and what to do about it. */
export interface ErrorWords {
  readonly title: string
  readonly advice: string
}

const megabytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MB`
const megapixels = (pixels: number): string => `${Math.round(pixels / 1_000_000)} megapixels`

/** A new code without words does not compile. */
export const errors: Readonly<Record<ErrorCode, ErrorWords>> = {
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
  },

  'ipc/forbidden': {
    title: 'This window is not allowed to do that',
    advice: 'Please restart the station.'
  },
  'ipc/bad-request': {
    title: 'The station could not do this step',
    advice: 'Nothing was sent. Please start again from the home screen.'
  },
  'ipc/too-large': {
    title: 'The picture is too large to be sent',
    advice: 'Nothing was sent. Please take a new picture.'
  },
  'ipc/disconnected': {
    title: 'The window lost its connection to the station',
    advice: 'Please restart the station.'
  },
  'ipc/internal': {
    title: 'Something went wrong inside the station',
    advice: 'Please try again. If it keeps happening, restart the station.'
  },

  'identities/unreachable': {
    title: 'The server cannot be reached',
    advice: 'Please check the network connection and try again.'
  },
  'identities/timed-out': {
    title: 'The server did not answer in time',
    advice: 'Please try again in a moment.'
  },
  'identities/busy': {
    title: 'The server is busy',
    advice: 'Please try again in a moment.'
  },
  'identities/server-error': {
    title: 'The server has a problem',
    advice: 'Please try again in a moment. If it keeps happening, tell your administrator.'
  },
  'identities/unauthorized': {
    title: 'The server does not accept this station',
    advice: 'Its account or password is not valid. Please ask your administrator.'
  },
  'identities/forbidden': {
    title: 'This station may not do that',
    advice: 'Its account lacks a permission on the server. Please ask your administrator.'
  },
  'identities/not-found': {
    title: 'The server does not have this record',
    advice: 'It may have been removed. Please start again.'
  },
  'identities/rejected': {
    title: 'The server did not accept the photo',
    advice: 'Please take a new photo in good light.'
  },
  'identities/bad-answer': {
    title: 'The server gave an answer that the station does not understand',
    advice: 'Please tell your administrator: the server may need another version of this program.'
  },
  'identities/signed-out': {
    title: 'Nobody is signed in',
    advice: 'Please sign in under Settings, then try again.'
  },
  'identities/session-refused': {
    title: 'The server takes the password, but refuses the sign-in it has just given',
    advice: 'Please tell the administrator of the server. Its clock or its sign-in settings may be wrong.'
  },
  'identities/clock-differs': {
    title: 'The clocks of this computer and the server differ too much',
    advice: 'Please set date and time of this computer, then try again.'
  },
  'identities/untrusted-certificate': {
    title: 'The server does not prove who it is',
    advice: 'Nothing was sent. Please ask your administrator to look at its certificate under Settings.'
  },

  'server/bad-address': {
    title: 'This is not an address of a server',
    advice: 'Please type it as in https://identities.example.com:5009, without a name or password in it.'
  },
  'server/plain-http': {
    title: 'This address is not encrypted',
    advice: 'Please use an address that begins with https://.'
  },
  'server/bad-authority': {
    title: 'This file does not hold a certificate authority',
    advice: 'Please choose the file of the authority itself, usually with the ending .pem, .crt or .cer.'
  },
  'secrets/no-key-store': {
    title: 'This computer cannot keep a password safely',
    advice: 'Please sign in without being kept signed in.'
  },
  'secrets/unreadable': {
    title: 'The kept password cannot be read any more',
    advice: 'Please sign in again under Settings.'
  },
  'settings/not-saved': {
    title: 'The settings could not be saved',
    advice: 'Nothing was changed. Please check that the disk of this computer is not full, then try again.'
  },

  'record/refused': {
    title: 'The server did not accept this entry',
    advice: 'Nothing was changed. Please check what you entered and try again.'
  },
  'document/empty': {
    title: 'This document is empty',
    advice: 'Please choose another one.'
  },
  'document/too-many-bytes': {
    title: 'This document is too large',
    advice: `A document may have up to ${megabytes(documentLimits.maxBytes)}. Please choose a smaller copy.`
  },
  'identify/no-aligned-face': {
    title: 'The face could not be cut out for the search',
    advice: 'Please try again with the face straight ahead. If it keeps happening, tell your administrator.'
  },

  'enrollment/unconfirmed': {
    title: 'It is not certain that this person was enrolled',
    advice:
      'The server may have the photo already, without its name. Do not enroll this person again, or there will be two records. Look with Identify first, then tell your administrator.'
  },

  'enrollment/name-refused': {
    title: 'The server has the photo, but did not accept the name',
    advice: 'Please correct the name and send it again. The photo stays as it is.'
  },

  'training/failed-to-start': {
    title: 'Training mode did not start',
    advice: 'Another station may be running on this computer. Close it, or restart this one.'
  }
}
