import {
  ClipboardList,
  FileCog,
  Info,
  ListChecks,
  ShieldCheck,
  Tags,
  TextCursorInput,
  type LucideIcon
} from 'lucide-react'
import { useState } from 'react'
import { ConfirmDialog } from '../components/ConfirmDialog'
import { Screen } from '../components/Screen'
import { isSignedOut, type ServerSettings, type ServerSettingsEvent } from '../flow/server-settings-state'
import { useServerSettings } from '../flow/use-server-settings'
import { useText } from '../text/text-context'
import { AboutScreen } from './about/AboutScreen'
import { AccountSection } from './AccountSection'
import { AdministratorScreen } from './administrator/AdministratorScreen'
import { CameraScreen } from './camera/CameraScreen'
import { CameraSection } from './camera/CameraSection'
import { ConfigurationScreen } from './configuration/ConfigurationScreen'
import { CheckSection } from './CheckSection'
import { DiagnosticsScreen } from './diagnostics/DiagnosticsScreen'
import { EnrollmentScreen } from './enrollment/EnrollmentScreen'
import { FieldsScreen } from './fields/FieldsScreen'
import { IdentificationScreen } from './identification/IdentificationScreen'
import { IdentificationSection } from './identification/IdentificationSection'
import { KioskSection } from './kiosk/KioskSection'
import { QualityScreen } from './quality/QualityScreen'
import { QualitySection } from './quality/QualitySection'
import { SceneScreen } from './scene/SceneScreen'
import { ServerSection } from './ServerSection'
import styles from './SettingsScreen.module.css'
import { SettingsSection, type SettingsSectionProps } from './SettingsSection'
import { TagsScreen } from './tags/TagsScreen'
import { VisitorSection } from './visitor/VisitorSection'

/** What needs a screen of its own: the camera runs there, or there is much to set. */
type Page =
  | 'camera'
  | 'scene'
  | 'quality'
  | 'enrollment'
  | 'identification'
  | 'tags'
  | 'fields'
  | 'administrator'
  | 'configuration'
  | 'diagnostics'
  | 'about'

/** For the administrator. What was begun on the overview is still there when somebody comes back to it. */
export function SettingsScreen({ onLeave }: { readonly onLeave: () => void }) {
  const [state, send] = useServerSettings()
  const [page, setPage] = useState<Page>()
  const [cameFrom, setCameFrom] = useState<Page>()
  const goBack = (): void => {
    setCameFrom(page)
    setPage(undefined)
  }
  switch (page) {
    case 'camera':
      return <CameraScreen onLeave={goBack} />
    case 'scene':
      return <SceneScreen onLeave={goBack} />
    case 'quality':
      return <QualityScreen onLeave={goBack} />
    case 'enrollment':
      return <EnrollmentScreen onLeave={goBack} />
    case 'identification':
      return <IdentificationScreen onLeave={goBack} />
    case 'tags':
      return <TagsScreen onLeave={goBack} />
    case 'fields':
      return <FieldsScreen onLeave={goBack} />
    case 'administrator':
      return <AdministratorScreen onLeave={goBack} />
    case 'configuration':
      return <ConfigurationScreen onLeave={goBack} />
    case 'diagnostics':
      return <DiagnosticsScreen onLeave={goBack} />
    case 'about':
      return <AboutScreen onLeave={goBack} />
    case undefined:
      return <Overview state={state} send={send} cameFrom={cameFrom} onPage={setPage} onLeave={onLeave} />
  }
}

interface OverviewProps {
  readonly state: ServerSettings
  readonly send: (event: ServerSettingsEvent) => void
  readonly cameFrom: Page | undefined
  readonly onPage: (page: Page) => void
  readonly onLeave: () => void
}

/** Which server the station works with, as whom, what that account may do; the camera, and how good photos must be. */
function Overview({ state, send, cameFrom, onPage, onLeave }: OverviewProps) {
  const { about, administrator, configuration, diagnostics, enrollmentSettings, settings, shell, tagsAdmin } =
    useText()
  const comesBack = cameFrom !== undefined
  // Whoever comes here signed out comes to sign in: the first field gets the focus, once.
  const [startsWithSignIn] = useState(!comesBack && isSignedOut(state.server))
  const { confirming, server } = state
  const mayCheck = server?.mode === 'server' && server.username !== undefined
  return (
    <Screen
      title={settings.title}
      way={{ words: shell.home, onPress: onLeave }}
      keepsFocus={startsWithSignIn || comesBack}
      keepsTyped={state.form !== undefined || state.otherAccount || isSignedOut(server)}
    >
      <div className={styles['page']}>
        <ServerSection state={state} send={send} />
        {server === undefined ? null : <AccountSection state={state} send={send} />}
        {mayCheck ? <CheckSection state={state} send={send} baseUrl={server.baseUrl} /> : null}
        <CameraSection
          takesFocus={cameFrom === 'camera' || cameFrom === 'scene'}
          onAdjust={() => onPage('camera')}
          onCheck={() => onPage('scene')}
        />
        <QualitySection takesFocus={cameFrom === 'quality'} onOpen={() => onPage('quality')} />
        <PageSection
          words={enrollmentSettings.section}
          icon={ClipboardList}
          takesFocus={cameFrom === 'enrollment'}
          onOpen={() => onPage('enrollment')}
        />
        <IdentificationSection
          takesFocus={cameFrom === 'identification'}
          onOpen={() => onPage('identification')}
        />
        <VisitorSection />
        <KioskSection />
        <SettingsSection
          heading={tagsAdmin.section.heading}
          about={tagsAdmin.section.text}
          takesFocus={cameFrom === 'tags' || cameFrom === 'fields'}
          ways={[
            { words: tagsAdmin.section.tags, icon: Tags, onPress: () => onPage('tags') },
            { words: tagsAdmin.section.fields, icon: TextCursorInput, onPress: () => onPage('fields') }
          ]}
        />
        <PageSection
          words={administrator.section}
          icon={ShieldCheck}
          takesFocus={cameFrom === 'administrator'}
          onOpen={() => onPage('administrator')}
        />
        <PageSection
          words={configuration.section}
          icon={FileCog}
          takesFocus={cameFrom === 'configuration'}
          onOpen={() => onPage('configuration')}
        />
        <PageSection
          words={diagnostics.section}
          icon={ListChecks}
          takesFocus={cameFrom === 'diagnostics'}
          onOpen={() => onPage('diagnostics')}
        />
        <PageSection
          words={about.section}
          icon={Info}
          takesFocus={cameFrom === 'about'}
          onOpen={() => onPage('about')}
        />
      </div>
      {confirming === undefined ? null : (
        <ConfirmDialog
          {...settings.confirmations[confirming]}
          decline={settings.keep}
          onConfirm={() => send({ type: 'confirmed' })}
          onDecline={() => send({ type: 'confirmation-declined' })}
        />
      )}
    </Screen>
  )
}

interface PageSectionProps extends Pick<SettingsSectionProps, 'takesFocus'> {
  readonly words: { readonly heading: string; readonly text: string; readonly open: string }
  readonly icon: LucideIcon
  readonly onOpen: () => void
}

/** A part of the overview that leads to one page. */
function PageSection({ words: { heading, text, open }, icon, takesFocus, onOpen }: PageSectionProps) {
  return (
    <SettingsSection
      heading={heading}
      about={text}
      takesFocus={takesFocus}
      ways={[{ words: open, icon, onPress: onOpen }]}
    />
  )
}
