import type { Hint, Prompt } from '../../guidance/hints'
import type { Aspect, Rating } from '../../guidance/shot-quality'

/** Said to the person in front of the camera: plain, friendly, and never why. */
const prompts: Readonly<Record<Prompt, string>> = {
  'no-face': 'Please step in front of the camera',
  'several-faces': 'One person at a time, please',
  'too-far': 'Please come a little closer',
  'too-close': 'Please step back a little',
  'off-centre': 'Please move into the oval',
  turned: 'Please look straight at the camera',
  'too-dark': 'A little more light, please',
  'too-bright': 'A little less light, please',
  blurred: 'The picture is not sharp yet',
  'hold-still': 'Please hold still',
  ready: 'Very good, stay like this'
}

/** Said to the person at the desk: why the station did not take the picture by itself. */
const reasons: Readonly<Record<Hint, string>> = {
  'no-face': 'no face in view',
  'several-faces': 'more than one face in view',
  'too-far': 'face too small',
  'too-close': 'face too close',
  'off-centre': 'face not in the middle',
  turned: 'head turned',
  'too-dark': 'too dark',
  'too-bright': 'too bright',
  blurred: 'not sharp',
  'hold-still': 'moving'
}

const quality: Readonly<Record<Aspect, Readonly<Record<Rating, string>>>> = {
  size: { good: 'Close enough', fair: 'A bit far away', poor: 'Wrong distance' },
  pose: { good: 'Looks straight ahead', fair: 'Head slightly turned', poor: 'Head turned' },
  light: { good: 'Well lit', fair: 'Light could be better', poor: 'Badly lit' },
  sharpness: { good: 'Sharp', fair: 'Slightly soft', poor: 'Not sharp' }
}

/** What would make the next picture better. */
const advice: Readonly<Record<Aspect, string>> = {
  size: 'Come a little closer.',
  pose: 'Look straight at the camera.',
  light: 'Find more even light.',
  sharpness: 'Hold still.'
}

export const capture = {
  prompts,
  reasons,
  quality,
  advice,
  advised: 'For a better photo:',
  overall: {
    good: 'This is a good photo',
    fair: 'This photo can be used',
    poor: 'This photo is not good enough to be found reliably'
  } satisfies Record<Rating, string>,
  warmingUp: 'One moment, the camera is starting',
  taking: 'Thank you',
  preview: 'Live camera picture',
  tryAgain: 'Try again',
  trying: 'Trying',
  byHand: 'Take the photo now',
  byHandWhy: 'The station is not satisfied yet:',
  byHandReady: 'The station takes the photo by itself. You can also take it now.',
  byHandBlocked: 'A photo needs exactly one face in view.'
}
