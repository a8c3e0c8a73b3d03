import { camera } from './en/camera'
import { capture } from './en/capture'
import { errors } from './en/errors'
import { compare, enroll, home, identify, shell } from './en/screens'
import { scene } from './en/scene'
import { settings } from './en/settings'

/** Every word that a person reads. Nothing in a component is a literal text. */
export const en = { camera, capture, errors, shell, home, enroll, identify, compare, scene, settings }

/** What another language has to fill in. */
export type Messages = typeof en
