import { laterScreen } from './later-screen'

// Each is a file of its own. Home and the enrollment are in the page's first file: they are what is needed first.

export const CompareScreen = laterScreen(
  async () => (await import('../../compare/CompareScreen')).CompareScreen
)
export const IdentifyScreen = laterScreen(
  async () => (await import('../../identify/IdentifyScreen')).IdentifyScreen
)
export const OutboxScreen = laterScreen(async () => (await import('../../outbox/OutboxScreen')).OutboxScreen)
export const PeopleScreen = laterScreen(async () => (await import('../../people/PeopleScreen')).PeopleScreen)
export const PersonScreen = laterScreen(async () => (await import('../../person/PersonScreen')).PersonScreen)
export const SettingsScreen = laterScreen(
  async () => (await import('../../settings/SettingsScreen')).SettingsScreen
)
export const SignInScreen = laterScreen(async () => (await import('../../access/SignInScreen')).SignInScreen)

/** In the order in which they are likely to be wanted. */
export const laterScreens = [
  IdentifyScreen,
  CompareScreen,
  PeopleScreen,
  PersonScreen,
  OutboxScreen,
  SettingsScreen,
  SignInScreen
]
