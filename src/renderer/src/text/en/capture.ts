import type { OverrideReason } from '@shared/domain/photo-override'
import type { Severity } from '@shared/face/quality/profiles'
import type { Hint, Prompt } from '../../guidance/hints'
import type { Aspect, Rating } from '../../guidance/shot-quality'

/** Said to the person in front of the camera: plain, friendly, and never why. */
const prompts: Readonly<Record<Prompt, string>> = {
  'no-face': 'Please step in front of the camera',
  'several-faces': 'One person at a time, please',
  'too-far': 'Please come a little closer',
  'too-close': 'Please step back a little',
  'near-edge': 'Please move to the middle',
  'off-centre': 'Please move into the oval',
  turned: 'Please look straight at the camera',
  tilted: 'Please hold your head upright',
  'looks-up': 'Please lower your chin a little',
  'looks-down': 'Please raise your chin a little',
  'eyes-hidden': 'Both eyes open and uncovered, please',
  'mouth-hidden': 'Please show your mouth and chin',
  'eyes-closed': 'Please open your eyes',
  'mouth-open': 'Please close your mouth',
  'back-light': 'Please turn: the light is behind you',
  'too-dark': 'A little more light, please',
  'too-bright': 'A little less light, please',
  'flat-light': 'A little more light on the face, please',
  'uneven-light': 'Please turn towards the light',
  blurred: 'The picture is not sharp yet',
  'hold-still': 'Please hold still',
  'odd-colour': 'The light has an unusual colour',
  noisy: 'The picture is grainy',
  'busy-background': 'A plain background, please',
  ready: 'Very good, stay like this'
}

/** Said to the person at the desk: why the station did not take the picture by itself. */
const reasons: Readonly<Record<Hint, string>> = {
  'no-face': 'no face in view',
  'several-faces': 'more than one face in view',
  'too-far': 'face too small',
  'too-close': 'face too close',
  'near-edge': 'face at the edge of the picture',
  'off-centre': 'face not in the middle',
  turned: 'head turned',
  tilted: 'head tilted',
  'looks-up': 'looks up',
  'looks-down': 'looks down',
  'eyes-hidden': 'eyes closed or covered',
  'mouth-hidden': 'mouth covered',
  'eyes-closed': 'eyes nearly closed',
  'mouth-open': 'mouth open',
  'back-light': 'light comes from behind',
  'too-dark': 'too dark',
  'too-bright': 'too bright',
  'flat-light': 'too little contrast',
  'uneven-light': 'light from one side',
  blurred: 'not sharp',
  'hold-still': 'moving',
  'odd-colour': 'colours look unusual',
  noisy: 'grainy picture',
  'busy-background': 'restless background'
}

/** The same of a finished photo: what is not ideal about it, and what makes it hard to find again. */
const findings: Readonly<Record<Hint, Readonly<Record<Severity, string>>>> = {
  'no-face': { warn: 'No face found', block: 'No face found' },
  'several-faces': { warn: 'Somebody else in the picture', block: 'More than one face in the picture' },
  'too-far': { warn: 'Face a little small', block: 'Face too small' },
  'too-close': { warn: 'A little too close', block: 'Too close' },
  'near-edge': { warn: 'Face near the edge', block: 'Face cut by the edge' },
  'off-centre': { warn: 'Not quite in the middle', block: 'Not in the middle' },
  turned: { warn: 'Head slightly turned', block: 'Head turned away' },
  tilted: { warn: 'Head slightly tilted', block: 'Head tilted' },
  'looks-up': { warn: 'Chin a little high', block: 'Looks up' },
  'looks-down': { warn: 'Chin a little low', block: 'Looks down' },
  'eyes-hidden': { warn: 'Eyes hard to see', block: 'Eyes closed or covered' },
  'mouth-hidden': { warn: 'Mouth hard to see', block: 'Mouth covered' },
  'eyes-closed': { warn: 'Eyes not wide open', block: 'Eyes nearly closed' },
  'mouth-open': { warn: 'Mouth slightly open', block: 'Mouth wide open' },
  'back-light': { warn: 'Light comes from behind', block: 'Light comes from behind' },
  'too-dark': { warn: 'Rather dark', block: 'Too dark' },
  'too-bright': { warn: 'Rather bright', block: 'Too bright' },
  'flat-light': { warn: 'Little contrast', block: 'Too little contrast' },
  'uneven-light': { warn: 'Light from one side', block: 'Light from one side' },
  blurred: { warn: 'Slightly soft', block: 'Not sharp' },
  'hold-still': { warn: 'Slightly moved', block: 'Moved' },
  'odd-colour': { warn: 'Colours look unusual', block: 'Colours look unusual' },
  noisy: { warn: 'Grainy', block: 'Grainy' },
  'busy-background': { warn: 'Restless background', block: 'Restless background' }
}

/** What is said of a photo where nothing was found. */
const good: Readonly<Record<Aspect, string>> = {
  size: 'Close enough',
  pose: 'Looks straight ahead',
  face: 'Eyes and mouth clearly seen',
  light: 'Well lit',
  sharpness: 'Sharp'
}

/** What would make the next picture better. */
const advice: Readonly<Record<Hint, string>> = {
  'no-face': 'Stand in front of the camera.',
  'several-faces': 'Ask others to step aside.',
  'too-far': 'Come a little closer.',
  'too-close': 'Step back a little.',
  'near-edge': 'Stand in the middle.',
  'off-centre': 'Stand in the middle.',
  turned: 'Look straight at the camera.',
  tilted: 'Hold the head upright.',
  'looks-up': 'Lower the chin a little, or the camera is too low.',
  'looks-down': 'Raise the chin a little, or the camera is too high.',
  'eyes-hidden': 'Open the eyes, and take off dark glasses.',
  'mouth-hidden': 'Uncover mouth and chin.',
  'eyes-closed': 'Open the eyes.',
  'mouth-open': 'Close the mouth.',
  'back-light': 'Turn the back away from the window, or close the blinds.',
  'too-dark': 'Find more light.',
  'too-bright': 'Find less light.',
  'flat-light': 'Find more light from the front.',
  'uneven-light': 'Find light from the front.',
  blurred: 'Hold still, and clean the camera.',
  'hold-still': 'Hold still.',
  'odd-colour': 'Look for coloured light.',
  noisy: 'Find more light.',
  'busy-background': 'Stand before a plain wall.'
}

const overrideReasons: Readonly<Record<OverrideReason, string>> = {
  'tried-repeatedly': 'Several tries gave nothing better',
  'person-seen': 'I saw the person in front of the camera',
  health: 'For reasons of health',
  covering: 'Glasses or a covering that stays on',
  place: 'Light or camera cannot be changed now',
  instructed: 'Decided by somebody in charge'
}

export const capture = {
  prompts,
  reasons,
  findings,
  good,
  advice,
  advised: 'For a better photo:',
  overall: {
    good: 'This is a good photo',
    fair: 'This photo can be used',
    poor: 'This photo is not good enough to be found reliably'
  } satisfies Record<Rating, string>,
  overrideTitle: 'Why is it used all the same?',
  overrideReasons,
  overrideBack: 'Back',
  warmingUp: 'One moment, the camera is starting',
  taking: 'Thank you',
  preview: 'Live camera picture',
  tryAgain: 'Try again',
  trying: 'Trying',
  byHand: 'Take the photo now',
  byHandWhy: 'Not ideal yet:',
  byHandReady: 'The station takes the photo by itself. You can also take it now.',
  byHandBlocked: 'A photo needs exactly one face in view.'
}
