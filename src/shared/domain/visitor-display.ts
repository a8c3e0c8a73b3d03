import { z } from 'zod'
import { cameraRotation, chosenCamera } from './camera'
import { consentText, languageTag } from './consent'
import { visitorHints } from './visitor-hints'
import { visitorMessages } from './visitor-message'

/**
 * What can be said beside the camera's picture. `starting`: no frame has been judged yet. `taken`: the picture is. `wait`: the
 * desk is busy, or what is in the way is not for the visitor to change.
 */
export const visitorPrompts = [...visitorHints, 'ready', 'starting', 'taken', 'wait'] as const
export type VisitorPrompt = (typeof visitorPrompts)[number]

/** Into so many parts the time is divided for which somebody has to hold still. */
export const holdParts = 4

/**
 * What stands on the screen that faces the visitor.
 *
 * SECURITY: closed. Words of lists, a camera's random id, and the site's own consent text: no member can hold anything about
 * a person, and none may be added that could.
 */
const idle = z.strictObject({ at: z.literal('idle') })

const camera = z.strictObject({
  at: z.literal('camera'),
  /** Without the label: a driver or a phone may have put its owner's name there. */
  camera: z.strictObject({
    deviceId: chosenCamera.shape.deviceId,
    rotation: cameraRotation,
    mirrored: z.boolean()
  }),
  prompt: z.enum(visitorPrompts),
  /** How many parts of the hold time have passed. Whole parts, so that no number of the analysis leaves the desk. */
  held: z.int().min(0).max(holdParts)
})

const message = z.strictObject({
  at: z.literal('message'),
  message: z.enum(visitorMessages).exclude(['none'])
})

const consent = z.strictObject({
  at: z.literal('consent'),
  language: languageTag,
  title: consentText.shape.title,
  body: consentText.shape.body
})

export const visitorState = z.discriminatedUnion('at', [idle, camera, message, consent])
export type VisitorState = z.output<typeof visitorState>

/**
 * What the window at the desk wants the visitor to see.
 *
 * SECURITY: it names the language of a consent text, and main puts in the words that the site has saved. So no free text at
 * all gets from one window to the other.
 */
export const visitorWish = z.discriminatedUnion('at', [
  idle,
  camera,
  message,
  z.strictObject({ at: z.literal('consent'), language: languageTag })
])
export type VisitorWish = z.output<typeof visitorWish>

/** The second window, as the window at the desk may know it. */
export const visitorDisplay = z.strictObject({
  isOpen: z.boolean(),
  /** A screen is there on which nothing of the desk stands. Always false where the host cannot tell. */
  hasOwnScreen: z.boolean(),
  /** Where the host cannot open a window: what to open in the same browser. Works once. */
  address: z.url().optional()
})
export type VisitorDisplay = z.output<typeof visitorDisplay>
