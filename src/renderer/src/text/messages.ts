import { about } from './en/about'
import { access } from './en/access'
import { administrator } from './en/administrator'
import { camera } from './en/camera'
import { capture } from './en/capture'
import { closed } from './en/closed'
import { compare } from './en/compare'
import { configuration } from './en/configuration'
import { details } from './en/details'
import { diagnostics } from './en/diagnostics'
import { editing } from './en/editing'
import { enroll } from './en/enrollment'
import { enrollmentSettings } from './en/enrollment-settings'
import { errors } from './en/errors'
import { identificationSettings } from './en/identification-settings'
import { identify } from './en/identify'
import { kiosk } from './en/kiosk'
import { maintenance } from './en/maintenance'
import { outbox } from './en/outbox'
import { findPeople } from './en/people'
import { person } from './en/person'
import { presentation } from './en/presentation'
import { quality } from './en/quality'
import { refusedCameras } from './en/refused-cameras'
import { questions } from './en/questions'
import { home, shell } from './en/screens'
import { scene } from './en/scene'
import { settings } from './en/settings'
import { fieldsAdmin, tagsAdmin } from './en/tags-admin'
import { visitor } from './en/visitor'

/** Every word that a person reads. Nothing in a component is a literal text. */
export const en = {
  about,
  access,
  camera,
  capture,
  errors,
  closed,
  shell,
  home,
  enroll,
  details,
  questions,
  outbox,
  identify,
  compare,
  findPeople,
  person,
  presentation,
  quality,
  refusedCameras,
  scene,
  settings,
  editing,
  enrollmentSettings,
  identificationSettings,
  tagsAdmin,
  fieldsAdmin,
  administrator,
  configuration,
  diagnostics,
  maintenance,
  kiosk,
  visitor
}

/** What another language has to fill in. */
export type Messages = typeof en
