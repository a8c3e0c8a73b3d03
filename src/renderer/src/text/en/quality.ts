import type { PresentationMode } from '@shared/face/presentation-attack/decision'
import type { ComponentId } from '@shared/face/quality/components'
import type { ComponentLimit, QualityProfile } from '@shared/face/quality/profiles'

export type LimitName = `${ComponentId} ${ComponentLimit['side']}`

interface LimitWords {
  readonly name: string
  /** Which side is limited, and in which unit. */
  readonly measure: string
}

/** What can be limited, in the order of the page. */
const limits = {
  'interEyeDistance least': { name: 'Size of the face', measure: 'At least, pixels between the eyes' },
  'edgeDistance least': {
    name: "Distance from the picture's edge",
    measure: 'At least, % of the distance between the eyes'
  },
  'singleFacePresent most': {
    name: 'Somebody else in the picture',
    measure: 'At most, % of the size of the face'
  },
  'marginAbove least': {
    name: 'Room above the eyes',
    measure: 'At least, % of the height from eyes to chin'
  },
  'marginBelow least': {
    name: 'Room below the eyes',
    measure: 'At least, % of the height from eyes to chin'
  },
  'backgroundUniformity most': { name: 'Restless background', measure: 'At most, points' },
  'headPoseYaw most': { name: 'Head turned to the side', measure: 'At most, degrees' },
  'headPosePitch most': { name: 'Head up or down', measure: 'At most, degrees' },
  'headPoseRoll most': { name: 'Head tilted to a shoulder', measure: 'At most, degrees' },
  'eyesOpen least': { name: 'Eyes open', measure: 'At least, % of the height from eyes to chin' },
  'eyesVisible least': { name: 'Eyes not covered', measure: 'At least, % certain' },
  'mouthClosed most': { name: 'Mouth open', measure: 'At most, % of the height from eyes to chin' },
  'mouthVisible least': { name: 'Mouth not covered', measure: 'At least, % of the contrast of the eyes' },
  'underExposurePrevention most': { name: 'Dark parts of the face', measure: 'At most, % of the face' },
  'overExposurePrevention most': { name: 'Glaring parts of the face', measure: 'At most, % of the face' },
  'dynamicRange least': { name: 'Range of shades', measure: 'At least, on a scale to 8' },
  'luminanceMean least': { name: 'Brightness, lower end', measure: 'At least, %' },
  'luminanceMean most': { name: 'Brightness, upper end', measure: 'At most, %' },
  'illuminationUniformity least': {
    name: 'Same light on both cheeks',
    measure: 'At least, % alike'
  },
  'backLight most': {
    name: 'Light from behind',
    measure: 'At most, times as bright as the face'
  },
  'naturalColour most': { name: 'Colour cast', measure: 'At most, points' },
  'sharpness least': { name: 'Sharpness', measure: 'At least, points' },
  'sharpness most': { name: 'Grain', measure: 'At most, points' }
} as const satisfies Partial<Record<LimitName, LimitWords>>

const profiles: Readonly<Record<QualityProfile, { readonly name: string; readonly text: string }>> = {
  enrollment: {
    name: 'Enrollment',
    text: 'For photos that all later searches depend on.'
  },
  lookup: {
    name: 'Identify and compare',
    text: 'For photos that are used once. Nobody is asked for a reason here: who cannot meet the limits takes the photo by hand.'
  },
  document: {
    name: 'Portrait for a document',
    text: 'For portraits on a card or passport. No task of this station takes such photos yet.'
  }
}

const modes: Readonly<Record<PresentationMode, { readonly name: string; readonly text: string }>> = {
  off: { name: 'Off', text: 'Nothing is checked, nothing is recorded.' },
  record: {
    name: 'Record',
    text: 'The result is recorded with the photo. Nobody is told, nobody is stopped. Begin with this to see how the check does at your site.'
  },
  warn: {
    name: 'Warn',
    text: 'The attendant is told when a print or a screen is suspected, and may go on.'
  },
  block: {
    name: 'Block',
    text: 'A suspected print or screen is refused. Where the check is not sure, the attendant decides and gives a reason. People who stand still with open eyes are often not sure.'
  }
}

export const quality = {
  title: 'Picture quality',
  section: {
    heading: 'Picture quality',
    limits: 'Limits',
    asDelivered: 'As the station comes',
    changed: (count: number) => (count === 1 ? '1 changed' : `${count} changed`),
    check: 'Check for prints and screens',
    sound: 'Sound when a photo is taken',
    on: 'On',
    off: 'Off',
    open: 'Change limits and checks'
  },
  limitsHeading: 'Limits for photos',
  limitsText:
    'Within the first limit a photo is good. Beyond it the station says what would be better, and the automatic photo waits. Beyond the second one the photo is not good enough, and an enrollment needs a reason to use it.',
  profilesLabel: 'Kind of photo',
  profiles,
  severities: { warn: 'Advice', block: 'Not good enough' },
  adviceOnly: 'Advice only',
  noAdvice: 'No advice',
  groups: {
    place: 'Place in the picture',
    head: 'Head',
    face: 'Eyes and mouth',
    light: 'Light',
    sharpness: 'Sharpness'
  },
  notes: {
    light:
      'Brightness and colour depend on skin, light from behind and on both cheeks on the room: these only ever advise. Brightness and colour cannot be made stricter than they come.'
  },
  limits,
  field: (name: string, severity: string) => `${name}: ${severity}`,
  more: (field: string) => `Raise ${field}`,
  less: (field: string) => `Lower ${field}`,
  changed: 'Changed',
  comesWith: (values: string) => `The station comes with ${values}.`,
  and: 'and',
  reset: (name: string) => `Back to what the station comes with: ${name}`,
  resetProfile: 'Back to what the station comes with',
  check: {
    heading: 'Check for prints and screens',
    text: 'Somebody may hold a photo or a screen before the camera. The station looks for signs of that while it guides people. It is no certified detection: it stops clumsy attempts. A good print, a masked face or a film on a good screen can pass, and now and then it suspects a living person, above all in bad light. The attendant who sees the person is the better detector.',
    label: 'What is done with the result',
    modes
  },
  sound: {
    heading: 'Sound',
    label: 'A sound says that a photo was taken',
    hint: 'It helps people who cannot see the screen.'
  },
  saved: 'Saved. It holds from the next photo on.'
}
