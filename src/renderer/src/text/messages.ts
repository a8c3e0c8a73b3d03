import { camera } from './en/camera'
import { capture } from './en/capture'
import { details } from './en/details'
import { enroll } from './en/enrollment'
import { errors } from './en/errors'
import { maintenance } from './en/maintenance'
import { presentation } from './en/presentation'
import { quality } from './en/quality'
import { refusedCameras } from './en/refused-cameras'
import { questions } from './en/questions'
import { compare, home, identify, shell } from './en/screens'
import { scene } from './en/scene'
import { settings } from './en/settings'

/** Every word that a person reads. Nothing in a component is a literal text. */
export const en = {
  camera,
  capture,
  errors,
  shell,
  home,
  enroll,
  details,
  questions,
  identify,
  compare,
  presentation,
  quality,
  refusedCameras,
  scene,
  settings,
  maintenance
}

/** What another language has to fill in. */
export type Messages = typeof en
