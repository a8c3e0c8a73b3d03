import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { type QualityProfile, qualityProfiles } from '@shared/face/quality/profiles'
import { ActionButton } from '../../components/ActionButton'
import type { CaptureSettingsEvent, CaptureSettingsState } from '../../flow/capture-settings-reducer'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import section from '../section.module.css'
import { limitGroupNames, limitRows, nativeLimit } from './limit-list'
import { LimitRowView } from './LimitRowView'
import styles from './LimitsSection.module.css'

export interface QualityPartProps {
  readonly state: CaptureSettingsState
  readonly send: (event: CaptureSettingsEvent) => void
}

/** The limits of each kind of photo. */
export function LimitsSection({ state, send }: QualityPartProps) {
  const words = useText().quality
  const [shown, setShown] = useState<QualityProfile>('enrollment')
  return (
    <section className={section['section']} aria-label={words.limitsHeading}>
      <h2 className={section['heading']}>{words.limitsHeading}</h2>
      <p>{words.limitsText}</p>
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={shown}
        onSelectionChange={(key) => {
          const wanted = qualityProfiles.find((profile) => profile === key)
          if (wanted !== undefined) setShown(wanted)
        }}
      >
        <TabList className={styles['tabList'] ?? ''} aria-label={words.profilesLabel}>
          {qualityProfiles.map((profile) => (
            <Tab key={profile} id={profile} className={styles['tab'] ?? ''}>
              {words.profiles[profile].name}
              <Count changes={state.draft.qualityLimits[profile].length} />
            </Tab>
          ))}
        </TabList>
        {qualityProfiles.map((profile) => (
          <TabPanel key={profile} id={profile} className={styles['panel'] ?? ''}>
            <ManagedPart path={`qualityLimits.${profile}`}>
              <Profile profile={profile} state={state} send={send} />
            </ManagedPart>
          </TabPanel>
        ))}
      </Tabs>
    </section>
  )
}

function Count({ changes }: { readonly changes: number }) {
  const words = useText().quality
  return changes === 0 ? null : <span className={styles['count']}>{words.section.changed(changes)}</span>
}

function Profile({ profile, state, send }: QualityPartProps & { readonly profile: QualityProfile }) {
  const words = useText().quality
  const changes = state.draft.qualityLimits[profile]
  return (
    <>
      <p className={section['soft']}>{words.profiles[profile].text}</p>
      {limitGroupNames.map((group) => (
        <div key={group} className={styles['group']}>
          <div className={styles['row']}>
            <h3 className={section['subheading']}>{words.groups[group]}</h3>
            <p className={styles['column']}>{words.severities.warn}</p>
            <p className={styles['column']}>{words.severities.block}</p>
          </div>
          {group === 'light' ? <p className={styles['note']}>{words.notes.light}</p> : null}
          <ul>
            {limitRows(profile, changes, group).map((row) => (
              <LimitRowView
                key={row.name}
                row={row}
                onChange={(severity, shown) => {
                  const { component, side } = row
                  const limit = nativeLimit(component, shown)
                  send({ type: 'limit-wanted', profile, change: { component, side, severity, limit } })
                }}
                onReset={() => send({ type: 'default-wanted', profile, place: row })}
              />
            ))}
          </ul>
        </div>
      ))}
      <div className={section['actions']}>
        <ActionButton
          icon={RotateCcw}
          isDisabled={changes.length === 0}
          onPress={() => send({ type: 'defaults-wanted', profile })}
        >
          {words.resetProfile}
        </ActionButton>
      </div>
    </>
  )
}
