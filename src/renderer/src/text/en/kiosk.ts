/** The station's place at the computer: kiosk mode, its end, and what it says after it failed too often. */
export const kiosk = {
  section: {
    heading: 'Kiosk',
    text: 'How the station holds its place on this computer.',
    kiosk: 'Kiosk mode',
    kioskText: "Fills the screen, and closes only with the administrator's PIN.",
    startAtLogin: 'Start when somebody signs in to this computer',
    displayAwake: 'Keep the display awake',
    systemKeys:
      'A few keys belong to the operating system, such as Ctrl+Alt+Del. The guide to kiosk mode says how to hold those back.',
    browserTitle: 'Only in the installed program',
    browserText:
      'The station runs in a browser here. What you choose is kept, and does nothing until it is installed.'
  },
  quit: {
    open: 'Close Enroll Station',
    title: 'Close Enroll Station',
    text: 'What waits to be sent stays on this computer and goes on when the station is started again.',
    pin: "Administrator's PIN",
    action: 'Close now',
    pending: 'Checking',
    closing: 'The station is closing.',
    cancel: 'Keep it open'
  },
  crashed: {
    kicker: 'Maintenance',
    title: 'The window failed several times',
    lead: 'The station has stopped trying. What waits to be sent is safe.',
    stepsTitle: 'What to do',
    steps: [
      'Press "Start again".',
      'If it fails again, restart this computer.',
      'If that does not help, call your administrator.'
    ],
    startAgain: 'Start again'
  }
}
