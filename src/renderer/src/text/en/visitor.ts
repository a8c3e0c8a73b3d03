import type { VisitorMessage } from '@shared/domain/visitor-message'

/** Said to visitors: the same friendly tone for everybody, and never why. */
const messages: Readonly<Record<Exclude<VisitorMessage, 'none'>, string>> = {
  welcome: 'Welcome',
  'thank-you': 'Thank you',
  'please-wait': 'One moment, please',
  'see-desk': 'Please see the desk'
}

export const visitor = {
  idleTitle: 'Welcome',
  idleText: 'We will be with you in a moment.',
  messages,
  wait: 'One moment, please',
  consentText: 'Consent text',
  consentHow: 'Please read this and answer at the desk.',
  cameraTitle: 'Your picture',
  preview: 'You, as in a mirror',
  noStation: {
    title: 'This page belongs to the station',
    advice: 'Please open the address that the settings of the station show.'
  },

  section: {
    heading: 'Visitor display',
    text: 'A second window faces the visitor: the picture as in a mirror, what to do, the consent text, and friendly words. It never shows who somebody is or what was found.',
    use: 'Use a second window for visitors',
    isOpen: 'The second window is open.',
    isClosed: 'The second window is not open.',
    noScreen: 'No second screen is connected. The window opens on this one.',
    open: 'Open it now',
    close: 'Close it',
    openPage: "Open the visitor's page",
    addressText:
      'It opens in this browser. Put it in a window of its own, on the screen that faces the visitor. The address works once:'
  }
}
