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
    title: 'This computer cannot keep secrets safely',
    advice:
      'It keeps neither passwords nor enrollments: please sign in without being kept signed in. To enroll here, please ask your administrator.'
  },
  'secrets/unreadable': {
    title: 'The kept password cannot be read any more',
    advice: 'Please sign in again under Settings.'
  },
  'secrets/too-many-tries': {
    title: 'Too many wrong tries',
    advice: 'Please wait a few minutes before the next one. The wait grows with every wrong try.'
  },
  'secrets/weak-pin': {
    title: 'This PIN is too easy to guess',
    advice: 'Please choose 4 to 20 digits that are not all the same and do not count up or down.'
  },
  'offline/not-known': {
    title: 'The server cannot be reached, and the station does not know this account yet',
    advice:
      'Without the server, only accounts that have signed in at this station before can sign in. Please check the network connection, or use such an account.'
  },
  'offline/too-long-ago': {
    title: 'The last sign-in at the server is too long ago',
    advice:
      'The site allows signing in without the server for some days only. Please check the network connection, then sign in again.'
  },
  'offline/clock-set-back': {
    title: 'The clock of this computer has been set back',
    advice:
      'So the station cannot tell how long ago the last sign-in was. Please set date and time, or connect to the server.'
  },
  'offline/wrong-password': {
    title: 'The server cannot be reached, and this is not the password that it accepted last',
    advice:
      'Please type it again. If the password was changed since, the new one works as soon as the server can be reached.'
  },
  'settings/not-saved': {
    title: 'The settings could not be saved',
    advice: 'Nothing was changed. Please check that the disk of this computer is not full, then try again.'
  },
  'settings/text-needs-version': {
    title: 'A changed consent text needs a new version',
    advice:
      'Nothing was saved. People have agreed to the words of this version, or may have: give the new words a version of their own.'
  },
  'settings/inconsistent': {
    title: 'These settings contradict each other',
    advice:
      'Nothing was saved. Please look for a language, field or document that is there twice, and for limits or choices that leave nothing to enter.'
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
  'document/unknown-kind': {
    title: 'This file cannot be used as a document',
    advice: 'Please choose a PDF, or a picture as PNG or JPEG.'
  },
  'identify/no-aligned-face': {
    title: 'The face could not be cut out for the search',
    advice: 'Please try again with the face straight ahead. If it keeps happening, tell your administrator.'
  },

  'enrollment/name-refused': {
    title: 'The server has the photo, but did not accept the name',
    advice: 'Please correct the name and send it again. The photo stays as it is.'
  },

  'enrollment/incomplete': {
    title: 'Something is missing for this enrollment',
    advice: 'Please look through the details once more. Nothing was saved yet.'
  },
  'enrollment/needs-reason': {
    title: 'This person may be enrolled already',
    advice:
      'Please look at the person the server found. If it is somebody else, say why a new record is made.'
  },
  'enrollment/needs-search': {
    title: 'This account may not search for people',
    advice:
      'This site enrolls nobody without a search first. Please ask your administrator for an account that may search.'
  },

  'outbox/full': {
    title: 'The outbox is full',
    advice:
      'As many enrollments wait here as this site allows. What waits is safe. Please have the connection to the server looked at before you go on.'
  },
  'outbox/disk-full': {
    title: 'The disk of this computer is full',
    advice:
      'This enrollment was not saved. Free some space, then send it again. What was saved before is safe.'
  },
  'outbox/read-only': {
    title: 'This computer does not let the station save',
    advice:
      'This enrollment was not saved. Please ask your administrator to give the station the right to write to its folder.'
  },
  'outbox/damaged': {
    title: 'The outbox file was damaged',
    advice:
      'It was set aside, not deleted, and a new one was begun. Please tell your administrator: enrollments that waited may have to be recovered or repeated.'
  },
  'outbox/key-lost': {
    title: 'Saved enrollments can no longer be opened',
    advice:
      'The key of this computer that protects them is gone. They are kept. Please tell your administrator; new enrollments can be saved.'
  },
  'outbox/unreadable-item': {
    title: 'A saved enrollment is damaged',
    advice: 'It was set apart and the others go on. Please enroll this person again.'
  },
  'outbox/unknown-item': {
    title: 'This enrollment is no longer in the outbox',
    advice: 'It was delivered or discarded in the meantime.'
  },
  'outbox/no-such-question': {
    title: 'This question is no longer open',
    advice: 'Look at the enrollment again: it went on in the meantime.'
  },
  'outbox/wrong-pin': {
    title: 'This is not the PIN',
    advice: 'Nothing was changed. Please try again, or ask your administrator.'
  },
  'outbox/no-pin': {
    title: 'No PIN has been chosen yet',
    advice: 'This needs the PIN of an administrator. Please choose one under Settings first.'
  },
  'outbox/failed': {
    title: 'The outbox could not be used',
    advice: 'Please try again. If it keeps happening, restart the station. What was saved before is kept.'
  },
  'exchange/not-an-export': {
    title: 'This is not a file that a station has exported',
    advice: 'Please pick the file that the other station made. If it is that one, it was damaged on the way.'
  },
  'exchange/wrong-passphrase': {
    title: 'The passphrase does not open this file',
    advice: 'Please type the passphrase that was chosen when the file was made.'
  },
  'audit/not-written': {
    title: 'The audit log cannot be written',
    advice:
      'The station does not go on without it. Please ask your administrator to check the disk of this computer.'
  },
  'audit/unreadable': {
    title: 'The audit log cannot be read',
    advice:
      'Please try again. If it keeps happening, ask your administrator to check the disk of this computer.'
  },

  'training/failed-to-start': {
    title: 'Training mode did not start',
    advice: 'Another station may be running on this computer. Close it, or restart this one.'
  }
}
