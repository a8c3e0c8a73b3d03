import { administrator } from './en/administrator'
import { camera } from './en/camera'
import { capture } from './en/capture'
import { details } from './en/details'
import { enroll } from './en/enrollment'
import { enrollmentSettings } from './en/enrollment-settings'
import { errors } from './en/errors'
import { maintenance } from './en/maintenance'
import { outbox } from './en/outbox'
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
  outbox,
  identify,
  compare,
  presentation,
  quality,
  refusedCameras,
  scene,
  settings,
  enrollmentSettings,
  administrator,
  maintenance
}

/** What another language has to fill in. */
export type Messages = typeof en
