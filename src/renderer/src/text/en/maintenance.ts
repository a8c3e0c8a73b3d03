import type { ModelName } from '@shared/face/face-models'

/** What each model is for, as a person says it. */
const models: Readonly<Record<ModelName, string>> = {
  detector: 'Finding faces',
  landmarks: 'Finding eyes, nose and mouth',
  features: 'Recognizing a face again',
  pose: 'Telling where a head is turned',
  eyes: 'Telling open eyes from closed ones',
  liveness: 'Telling a person from a print or a screen',
  secondDetector: 'Finding faces, second opinion'
}

export const maintenance = {
  title: 'Maintenance',
  lead: 'The station takes no photos until this is put right. Records on the server are not affected.',
  what: 'What failed',
  file: 'File',
  models,
  /** Where no single model is to blame. */
  allModels: 'All of the face analysis',
  stepsTitle: 'What to do',
  steps: [
    'Press "Test again".',
    'If it still fails, close Enroll Station and start it again.',
    'If that does not help, call your administrator: Enroll Station has to be installed again.'
  ],
  testAgain: 'Test again',
  stillFails: (times: number) => `Tested ${times} times, and it still fails.`,
  settings: 'Settings'
}
