import { ArrowRight, Check } from 'lucide-react'
import type { FindingKind } from '@shared/domain/server'
import { ActionButton } from '../components/ActionButton'
import { Notice, type NoticeTone } from '../components/Notice'
import { type Found, isDeciding } from '../flow/server-settings-state'
import { useText } from '../text/text-context'
import { CertificatePanel } from './CertificatePanel'
import styles from './FindingPanel.module.css'
import section from './section.module.css'
import { showWhole } from './show-whole'
import type { SectionProps } from './ServerSection'

export interface FindingPanelProps extends SectionProps {
  readonly found: Found
}

const tones: Readonly<Record<Exclude<FindingKind, 'untrusted'>, NoticeTone>> = {
  identities: 'good',
  'web-page': 'warn',
  redirect: 'warn',
  'other-server': 'warn',
  'speaks-http': 'warn',
  'speaks-https': 'warn',
  unreachable: 'warn',
  'unknown-host': 'warn',
  silent: 'warn'
}

/** What answers at the address, in words, and the way on from it. */
export function FindingPanel({ found, state, send }: FindingPanelProps) {
  const { settings } = useText()
  const { finding, baseUrl, suggestion } = found.finding
  const isDisabled = isDeciding(state)
  return (
    <div ref={showWhole} className={section['form']} data-testid="finding" data-kind={finding.kind}>
      <p className={section['soft']}>
        {settings.address.looked} <span className={section['mono']}>{baseUrl}</span>
      </p>
      {finding.kind === 'untrusted' ? (
        <CertificatePanel finding={finding} question={found.question} state={state} send={send} />
      ) : (
        <Notice tone={tones[finding.kind]} title={settings.findings[finding.kind].title} takesFocus>
          {settings.findings[finding.kind].text}
        </Notice>
      )}
      {finding.kind === 'identities' ? (
        <div className={section['actions']}>
          <ActionButton
            kind="primary"
            icon={Check}
            isDisabled={isDisabled}
            isPending={state.busy?.asked === 'connect'}
            onPress={() => send({ type: 'connect-wanted' })}
          >
            {settings.address.connect}
          </ActionButton>
        </div>
      ) : null}
      {suggestion === undefined ? null : (
        <div className={styles['suggestion']}>
          <p>{settings.address.suggested}</p>
          <ActionButton
            kind="primary"
            icon={ArrowRight}
            isDisabled={isDisabled}
            onPress={() => send({ type: 'suggestion-taken' })}
          >
            <span className={styles['address']}>{settings.address.use(suggestion)}</span>
          </ActionButton>
        </div>
      )}
    </div>
  )
}
