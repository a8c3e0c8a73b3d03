/** What this program is, and whose work is in it. */
export const about = {
  title: 'About Enroll Station',
  section: {
    heading: 'About',
    text: 'Which version this is, and the work of others that it is made with.',
    open: 'Version and notices'
  },
  program: {
    heading: 'This program',
    version: 'Version',
    runsIn: 'Runs in',
    hosts: { electron: 'its own window (installed program)', browser: 'a browser (not installed)' },
    updates: 'Newer versions',
    updateStates: {
      byHand: 'Installed by hand, or by your organisation.',
      off: 'The station does not look for them.',
      looking: 'Looked for once a day, in the place that the settings name.',
      ready: (version: string) => `${version} is ready. It is put in when the station is closed.`,
      failed: (title: string, advice: string) => `${title}. ${advice}`
    },
    licence: 'Licence',
    licenceName: 'MIT'
  },
  notices: {
    heading: 'Third-party notices',
    text: 'Enroll Station is made with the work of others. These are their licences.',
    content: 'Text of the notices',
    reading: 'Reading the notices',
    failed: 'The notices cannot be shown',
    failedAdvice: 'They also lie beside the installed program, in the file THIRD-PARTY-NOTICES.txt.',
    retry: 'Try again'
  }
}
