import { EnrollPage } from './enroll-page'
import { SettingsPage } from './settings-page'
import type { StationPage } from './station-page'

export interface Stop {
  readonly name: string
  /** From home to the screen. */
  readonly go: (station: StationPage) => Promise<void>
  /** Presses that lead home again; the last one leads there. */
  readonly back: readonly (string | RegExp)[]
}

const patience = { timeout: 30_000 }

const press = (station: StationPage, name: string | RegExp): Promise<void> =>
  station.page.getByRole('button', { name }).first().click(patience)

const heading = (station: StationPage, name: string | RegExp): Promise<void> =>
  station.page.getByRole('heading', { name }).first().waitFor(patience)

const consentText = {
  language: 'en',
  version: '1',
  title: 'Your photo',
  body: 'We keep your photo, so that you are recognised at the door.',
  alternative: 'Please fill in the form at the desk.'
}

const settingsPage = (name: string, button: string): Stop => ({
  name: `settings-${name}`,
  async go(station) {
    await new SettingsPage(station.page).open()
    await press(station, button)
    await station.page.getByRole('button', { name: 'Settings' }).waitFor(patience)
  },
  back: ['Settings', 'Home']
})

/** Every screen in an order in which one leads to the next: somebody has to be enrolled before he can be identified. */
export const stops: readonly Stop[] = [
  { name: 'home', go: () => Promise.resolve(), back: [] },
  {
    name: 'capture',
    async go(station) {
      await station.choose('Enroll')
      await station.hint.waitFor(patience)
    },
    back: [/^Cancel$/]
  },
  { name: 'review', go: (station) => station.capture(), back: [/^Cancel$/] },
  {
    name: 'details',
    async go(station) {
      await station.capture()
      await press(station, 'Use this photo')
      await station.page.getByLabel('First name').waitFor(patience)
    },
    back: [/^Cancel$/, 'Stop']
  },
  {
    name: 'delivered',
    async go(station) {
      await station.capture()
      await press(station, 'Use this photo')
      await station.page.getByLabel('First name').fill('Ada')
      await station.page.getByLabel('Last name').fill('Lovelace')
      await station.page.getByText('VIP').click()
      await press(station, 'Enroll this person')
      await station.page
        .locator('[data-testid="enrollment-result"][data-outcome="accepted"]')
        .waitFor(patience)
    },
    back: ['Home']
  },
  {
    name: 'candidates',
    async go(station) {
      await station.capture()
      await press(station, 'Use this photo')
      await station.page.getByTestId('candidates').waitFor(patience)
    },
    back: [/^Cancel$/]
  },
  { name: 'identify', go: (station) => station.identify().then(() => undefined), back: ['Home'] },
  {
    name: 'record',
    async go(station) {
      await station.identify()
      await press(station, 'Open record')
      await station.page.getByRole('region', { name: 'Names' }).waitFor(patience)
    },
    back: ['Identify', 'Home']
  },
  {
    name: 'record-form',
    async go(station) {
      await station.identify()
      await press(station, 'Open record')
      await press(station, 'Write a note')
    },
    back: ['Identify', 'Home']
  },
  {
    name: 'people',
    async go(station) {
      await press(station, 'People')
      await station.page.getByRole('option', { name: 'VIP' }).click(patience)
      await station.page.getByTestId('people-results').waitFor(patience)
    },
    back: ['Home']
  },
  {
    name: 'people-seen',
    async go(station) {
      await press(station, 'People')
      await station.page.getByRole('tab', { name: 'Seen here' }).click(patience)
      await station.page.getByTestId('people-results').waitFor(patience)
    },
    back: ['Home']
  },
  { name: 'compare', go: (station) => station.choose('Compare'), back: ['Home'] },
  {
    name: 'outbox',
    async go(station) {
      await station.page.getByTestId('outbox-button').click(patience)
      await heading(station, 'Outbox')
    },
    back: ['Home']
  },
  {
    name: 'settings-door',
    async go(station) {
      await press(station, 'Settings')
      await station.page.getByTestId('settings-door').waitFor(patience)
    },
    back: ['Home']
  },
  {
    name: 'settings',
    go: (station) => new SettingsPage(station.page).open(),
    back: ['Home']
  },
  settingsPage('camera', 'Choose and adjust'),
  settingsPage('scene', 'Check light and place'),
  settingsPage('quality', 'Change limits and checks'),
  settingsPage('enrollment', 'Change what is asked'),
  settingsPage('identification', 'Change search and themes'),
  settingsPage('tags', 'Manage tags'),
  settingsPage('fields', 'Manage fields'),
  settingsPage('administrator', 'PIN and audit log'),
  settingsPage('configuration', 'Files and managed settings'),
  {
    name: 'settings-about',
    async go(station) {
      await new SettingsPage(station.page).open()
      await press(station, 'Version and notices')
      await station.page.getByTestId('notices').waitFor(patience)
    },
    back: ['Settings', 'Home']
  },
  {
    name: 'settings-diagnostics',
    async go(station) {
      await new SettingsPage(station.page).open()
      await press(station, 'Check this station')
      await press(station, 'Start the check')
      await station.page.getByTestId('self-check-result').waitFor(patience)
    },
    back: ['Settings', 'Home']
  },
  // From here on everybody is asked first.
  {
    name: 'consent',
    async go(station) {
      await new EnrollPage(station).savePolicy({ consent: { texts: [consentText] } })
      await station.choose('Enroll')
      await heading(station, consentText.title)
    },
    back: [/^Cancel$/]
  },
  {
    name: 'declined',
    async go(station) {
      await station.choose('Enroll')
      await press(station, 'I do not agree')
      await heading(station, 'No photo is taken')
    },
    back: ['Home']
  }
]
