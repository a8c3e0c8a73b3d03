import { FolderOpen, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Certificate, ServerFinding, ServerQuestion } from '@shared/domain/server'
import { ActionButton } from '../components/ActionButton'
import { CheckBox } from '../components/CheckBox'
import { Notice } from '../components/Notice'
import { useText } from '../text/text-context'
import { type Fact, FactList } from './FactList'
import { Fingerprint } from './Fingerprint'
import { readableDate } from './readable-date'
import section from './section.module.css'
import type { SectionProps } from './ServerSection'

export interface CertificatePanelProps extends SectionProps {
  readonly finding: Extract<ServerFinding['finding'], { kind: 'untrusted' }>
  readonly question: ServerQuestion
}

const authorityFiles = ['.pem', '.crt', '.cer']

/**
 * A certificate that is not trusted, and the two ways to trust it.
 *
 * SECURITY: the checkbox starts empty for every certificate that is shown; nothing is trusted by one press.
 */
export function CertificatePanel({ finding, question, state, send }: CertificatePanelProps) {
  const { settings } = useText()
  const words = settings.certificate
  const [isCompared, setCompared] = useState(false)
  const { distrust, certificate } = finding
  const hasChanged = distrust === 'changed'
  const isBusy = state.busy !== undefined
  const authorityDidNotHelp = question.trust.kind === 'authority' && distrust === 'unknown-issuer'
  return (
    <>
      <Notice tone={hasChanged ? 'bad' : 'warn'} title={settings.distrust[distrust].title} takesFocus>
        {authorityDidNotHelp ? words.authorityDidNotHelp : settings.distrust[distrust].text}
      </Notice>
      <section aria-label={words.heading}>
        <FactList facts={factsOf(certificate, question, words)} />
      </section>
      <p className={section['soft']}>{words.howTo}</p>
      <CheckBox isSelected={isCompared} isDisabled={isBusy} onChange={setCompared}>
        {hasChanged ? words.comparedChanged : words.compared}
      </CheckBox>
      <div className={section['actions']}>
        <ActionButton
          kind={hasChanged ? 'secondary' : 'primary'}
          icon={ShieldCheck}
          isDisabled={!isCompared || isBusy}
          onPress={() => send({ type: 'certificate-trusted', sha256: certificate.sha256 })}
        >
          {hasChanged ? words.trustChanged : words.trust}
        </ActionButton>
      </div>
      {/* An authority vouches for names and dates as they are, so it helps with neither of the other two. */}
      {distrust === 'unknown-issuer' || hasChanged ? (
        <>
          <p className={section['soft']}>{words.orAuthority}</p>
          <div className={section['actions']}>
            <FileTrigger
              acceptedFileTypes={authorityFiles}
              onSelect={(files) => {
                const file = files?.[0]
                if (file !== undefined) send({ type: 'authority-chosen', file })
              }}
            >
              <ActionButton icon={FolderOpen} isDisabled={isBusy}>
                {words.useAuthority}
              </ActionButton>
            </FileTrigger>
          </div>
        </>
      ) : null}
    </>
  )
}

type Words = ReturnType<typeof useText>['settings']['certificate']

function factsOf(certificate: Certificate, { trust }: ServerQuestion, words: Words): readonly Fact[] {
  const { sha256, subject, issuer, validFrom, validTo } = certificate
  const isChange = trust.kind === 'pinned' && trust.sha256 !== sha256
  return [
    { name: words.subject, value: subject },
    { name: words.issuer, value: issuer },
    {
      name: words.validity,
      value: `${words.from} ${readableDate(validFrom)} ${words.to} ${readableDate(validTo)}`
    },
    { name: words.fingerprint, value: <Fingerprint sha256={sha256} /> },
    ...(isChange ? [{ name: words.fingerprintBefore, value: <Fingerprint sha256={trust.sha256} /> }] : [])
  ]
}
