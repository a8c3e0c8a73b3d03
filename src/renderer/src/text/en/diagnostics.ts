import type { BundlePart, CheckStep, CheckVerdict } from '@shared/domain/diagnostics'
import type { ErrorCode } from '@shared/errors'
import { checkWords } from './check-words'
import type { ErrorWords } from './errors'

const steps: Readonly<Record<CheckStep, string>> = {
  camera: 'Camera',
  models: 'Face analysis',
  threads: 'Isolation',
  graphics: 'Graphics',
  disk: 'Disk',
  clock: 'Clock',
  trust: 'Server',
  account: 'Account',
  outbox: 'Outbox',
  'key-store': 'Key store',
  'audit-log': 'Audit log',
  databases: 'Files'
}

const verdicts: Readonly<Record<CheckVerdict, string>> = {
  fine: 'In order',
  attention: 'Worth a look',
  failed: 'Not in order'
}

const parts: Readonly<Record<BundlePart, string>> = {
  'read-me': 'What is in the bundle',
  station: 'Versions of program and system, size of the window, number of cameras',
  settings: 'Switches and limits; how many of what was typed, never what',
  checks: 'What the check above has found',
  outbox: 'How many enrollments wait, and what was tried; not for whom',
  audit: 'How many records of each kind, and whether the log is intact',
  log: 'What the program did, in codes'
}

/** Where the general words for a failure would say something wrong here: nothing tries again by itself. */
const reasons: Readonly<Partial<Record<ErrorCode, ErrorWords>>> = {
  'camera/in-use': {
    title: 'Another program is using it',
    advice: 'Close that program, such as a video call, and check again.'
  },
  'camera/not-found': {
    title: 'There is none',
    advice: 'Plug a camera in, and check again.'
  },
  'identities/unreachable': {
    title: 'The server cannot be reached',
    advice: 'Check the network, and check again.'
  }
}

/** Self-check, support bundle and live statistics. */
export const diagnostics = {
  title: 'Diagnostics',
  section: {
    heading: 'Diagnostics',
    text: 'Whether camera, computer, server and files are in order, and a file for support when they are not.',
    open: 'Check this station'
  },
  check: {
    heading: 'Check this station',
    text: 'Twelve small steps, one after the other. The camera is switched on for a moment. Nothing is changed, and no picture is kept.',
    start: 'Start the check',
    again: 'Check again',
    cancel: 'Stop the check',
    running: (step: string, number: number, of: number) => `Step ${number} of ${of}: ${step}`,
    progress: 'Progress of the check',
    waiting: 'Not checked yet',
    checking: 'Checking',
    notChecked: 'Not checked',
    cancelled: (done: number, of: number) => `Stopped after ${done} of ${of} steps`,
    cancelledText: 'What was found until then stands below.',
    overall: {
      fine: { title: 'This station is in order', text: 'Nothing has to be done.' },
      attention: { title: 'This station works', text: 'Some of it is worth a look; see below.' },
      failed: { title: 'This station is not in order', text: 'What is wrong, and what to do, stands below.' }
    } satisfies Record<CheckVerdict, { title: string; text: string }>,
    steps,
    verdicts,
    findings: checkWords,
    reasons,
    because: (title: string, advice: string) => `${title}. ${advice}`,
    results: 'Results',
    asText: {
      toggle: 'Result as text',
      label: 'Result of the check as text',
      copy: 'Copy',
      copied: 'Copied.',
      copyByHand: 'Press Ctrl+C to copy.'
    },
    line: (verdict: string, step: string, found: string) => `[${verdict}] ${step}: ${found}`
  },
  bundle: {
    heading: 'Support bundle',
    text: 'A zip file that tells support how this station is doing. No names, pictures, documents, passwords or addresses are in it. Check the station first: what was found goes along.',
    make: 'Put a bundle together',
    makeAgain: 'Put a new one together',
    making: 'Putting it together',
    inside: 'This is all that is in it',
    parts,
    save: 'Save the bundle',
    saved: (name: string) => `Saved as ${name}.`,
    failed: 'There is no bundle'
  },
  statistics: {
    heading: 'Live statistics',
    text: 'Rates and times over the camera picture, for whoever tunes this station. Ctrl+Shift+D shows and hides them on every screen with a camera. They go with a restart.',
    use: 'Show statistics over the camera picture',
    none: '-',
    ms: (milliseconds: number | string) => `${milliseconds} ms`,
    perSecond: (count: string) => `${count} /s`,
    megabytes: (count: number) => `${count} MB`,
    longTasks: (count: number, worst: number) => (count === 0 ? '0' : `${count} (${worst} ms)`),
    models: 'BlazeFace, 68',
    rows: {
      camera: 'Camera',
      analysed: 'Analysed',
      dropped: 'Skipped frames',
      analysis: 'Analysis',
      firstHint: 'First hint',
      faceToShot: 'Face to shot',
      shot: 'Ready to shot',
      answer: 'Shot to answer',
      longTasks: 'Long tasks, 10 s',
      memory: 'Page memory',
      models: 'Models',
      hint: 'Hint',
      phase: 'Phase'
    }
  }
}
