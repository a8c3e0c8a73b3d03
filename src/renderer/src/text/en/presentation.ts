import type { PresentationAction } from '@shared/face/presentation-attack/decision'
import type { PresentationReason } from '@shared/face/presentation-attack/verdict'

/** Said to the person at the desk only. About what the camera saw, never about what anybody means to do. */
const titles: Readonly<Record<Exclude<PresentationAction, 'proceed'>, string>> = {
  warn: 'This may be a picture of a picture',
  ask: 'The station is not sure that a person stood there',
  refuse: 'The station does not use this photo: it may be a picture of a picture'
}

const reasons: Readonly<Record<PresentationReason, string>> = {
  'texture-live': 'It looks like a face, not like a print or a screen.',
  'texture-unclear': 'It looks a little like a print or a screen.',
  'texture-attack': 'It looks like a print or a screen.',
  'texture-too-few': 'There was too little time to look closely.',
  'crops-cut': 'Too little was to be seen round the face.',
  'blink-seen': 'A blink was seen.',
  'blink-none': 'No blink was seen.',
  'depth-seen': 'It turned as a head does.',
  'moved-as-a-plane': 'It turned as something flat does.',
  'motion-none': 'It did not turn.'
}

const advice: Readonly<Record<Exclude<PresentationAction, 'proceed'>, string>> = {
  warn: 'Please look at the person yourself.',
  ask: 'Ask the person to blink, and take it again; or go on with a reason.',
  refuse:
    'Please take it again with the person in front of the camera. Reflections and odd light can also be the cause.'
}

export const presentation = { titles, reasons, advice, useWithReason: 'Use it with a reason' }
