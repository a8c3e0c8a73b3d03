import type { CameraRotation } from '@shared/domain/camera'
import type { ErrorCode } from '@shared/errors'
import type { StandIn } from '../../camera/choose-camera'
import type { ErrorWords } from './errors'

/** Said to the attendant beside the live picture. */
const standIn: Readonly<Record<StandIn['reason'], (wanted: string, used: string) => string>> = {
  missing: (_, used) => `Not the camera that was chosen: ${used}`,
  refused: (_, used) => `Not the camera that was chosen: ${used}`,
  several: (wanted) => `Perhaps not the right one of the cameras called ${wanted}`
}

const standInTitle: Readonly<Record<StandIn['reason'], string>> = {
  missing: 'The camera that was chosen is not there',
  refused: 'The camera that was chosen is not allowed',
  several: 'Two cameras have the name of the one that was chosen'
}

const rotations: Readonly<Record<CameraRotation, string>> = {
  0: 'Not turned',
  90: 'Turned to the right',
  180: 'Upside down',
  270: 'Turned to the left'
}

/** On the small picture of a camera; the advice of the general words has no room there. */
const sights: Readonly<Partial<Record<ErrorCode, string>>> = {
  'camera/in-use': 'In use by another program',
  'camera/lost': 'It stopped',
  'camera/denied': 'Access is switched off',
  'camera/not-found': 'It is gone'
}

/** Where the general words for a failure would say something wrong here. */
const problems: Readonly<Partial<Record<ErrorCode, ErrorWords>>> = {
  'ipc/bad-request': {
    title: 'This could not be saved',
    advice:
      'The name of this camera has characters that cannot be kept, or too many cameras are allowed already.'
  }
}

export const camera = {
  title: 'Camera',
  back: 'Settings',
  standIn,
  standInTitle,
  standInAdvice: {
    missing: (wanted: string, used: string) =>
      `"${wanted}" is not plugged in. The station uses "${used}" until it is there, and says so.`,
    refused: (wanted: string, used: string) =>
      `The station does not use "${wanted}" because of its name. It uses "${used}" instead, and says so.`,
    several: (wanted: string) => `Please choose the right one of those called "${wanted}".`
  } satisfies Record<StandIn['reason'], (wanted: string, used: string) => string>,
  section: {
    heading: 'Camera',
    byDefault: 'The first camera of this computer',
    used: 'Camera',
    rotation: 'Picture',
    mirror: 'Preview',
    mirrored: 'Mirrored',
    notMirrored: 'Not mirrored',
    open: 'Choose and adjust',
    check: 'Check light and place'
  },
  picker: 'Cameras of this computer',
  pickerHint: 'The pictures stay on this screen. Every camera is switched off when you leave it.',
  inTurn: 'These cameras are shown one after the other; that in use comes last and stays.',
  looking: 'Looking for cameras',
  lookAgain: 'Look again',
  unnamed: 'Camera without a name',
  inUse: 'In use',
  sights,
  failed: 'It does not start',
  waiting: 'Waiting for its turn',
  opening: 'Starting',
  delivery: (width: number, height: number, framesPerSecond: number | undefined) =>
    framesPerSecond === undefined
      ? `${width} x ${height}`
      : `${width} x ${height}, ${Math.round(framesPerSecond)} frames a second`,
  refused: (pattern: string) => `Not used: its name has "${pattern}" in it, as virtual cameras have.`,
  allow: 'Allow this camera',
  allowed: 'Allowed by name, although virtual cameras are called like this.',
  refuse: 'Do not allow',
  confirmation: {
    title: 'Allow this camera?',
    text: 'Programs that call themselves a camera can show any film. Somebody could be enrolled or identified who is not there. Allow it only if you know where its picture comes from, such as a phone of your own.',
    action: 'Allow this camera',
    decline: 'Cancel'
  },
  preview: 'Picture of the camera in use',
  noPreview: 'No picture yet',
  turning: 'Turn the picture',
  turningHint: 'For a camera that hangs on its side or upside down: choose until people stand upright.',
  rotations,
  mirror: 'Show people a mirror image of themselves',
  mirrorHint: 'Only the preview is mirrored. Photos never are.',
  saved: 'Saved',
  problems
}
