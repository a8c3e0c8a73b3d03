import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react'
import type { AccountReport, Grant } from '@shared/domain/account'
import { Notice } from '../components/Notice'
import { useText } from '../text/text-context'
import styles from './AccountReportView.module.css'
import {
  certificateNotice,
  clockNotice,
  differenceLine,
  differencesLead,
  isFitForStation,
  permissionName,
  summaryOf
} from './report-words'
import { ReportText } from './ReportText'
import section from './section.module.css'
import { showWhole } from './show-whole'

export interface AccountReportViewProps {
  readonly report: AccountReport
  readonly baseUrl: string
}

/** Shape and word say the grant; colour only helps. */
const icons: Readonly<Record<Grant, LucideIcon>> = {
  granted: CircleCheck,
  missing: CircleX,
  unknown: CircleHelp
}

/** The result of the check: in a sentence first, then one by one. */
export function AccountReportView({ report, baseUrl }: AccountReportViewProps) {
  const { settings } = useText()
  const words = settings.check
  const notices = [clockNotice(report, settings), certificateNotice(report, settings)]
  const someMissing = report.capabilities.some(({ missing }) => missing.length > 0)
  return (
    <div ref={showWhole} className={section['form']} data-testid="account-report">
      <Notice
        tone={isFitForStation(report) ? 'good' : 'warn'}
        title={summaryOf(report, settings)}
        takesFocus
        {...(someMissing ? { children: words.ask } : {})}
      />
      {notices.map((notice) =>
        notice === undefined ? null : (
          <Notice key={notice.title} tone="warn" title={notice.title}>
            {notice.text}
          </Notice>
        )
      )}
      {report.roles.length === 0 ? null : (
        <p className={section['soft']}>{words.roles(report.roles.join(', '))}</p>
      )}
      <Capabilities report={report} />
      <Differences report={report} />
      <ReportText report={report} baseUrl={baseUrl} />
    </div>
  )
}

function Capabilities({ report }: Pick<AccountReportViewProps, 'report'>) {
  const words = useText().settings.check
  return (
    <ul className={styles['capabilities']}>
      {report.capabilities.map(({ capability, grant, missing }) => {
        const Icon = icons[grant]
        return (
          <li key={capability} className={styles[grant]} data-capability={capability} data-grant={grant}>
            <Icon aria-hidden />
            <div>
              <p className={styles['capability']}>
                <span>{words.capabilities[capability]}</span>
                <span className={styles['grant']}>{words.grants[grant]}</span>
              </p>
              {grant === 'missing' && missing.length > 0 ? (
                <p className={styles['permissions']}>
                  {words.missing} {missing.map(permissionName).join(', ')}
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** More of them would bury what is said; all are in the text. */
const shownDifferences = 5

function Differences({ report }: Pick<AccountReportViewProps, 'report'>) {
  const { settings } = useText()
  const words = settings.check
  const differences = report.differences ?? []
  const more = differences.length - shownDifferences
  return (
    <div className={styles['differences']}>
      <p className={differences.length === 0 ? section['soft'] : section['strong']}>
        {differencesLead(report, settings)}
      </p>
      {differences.length === 0 ? null : (
        <>
          <p className={section['soft']}>{words.differencesText}</p>
          <ul>
            {differences.slice(0, shownDifferences).map((difference) => {
              const line = differenceLine(difference, settings)
              return (
                <li key={line} className={section['mono']}>
                  {line}
                </li>
              )
            })}
            {more > 0 ? <li className={section['soft']}>{words.more(more)}</li> : null}
          </ul>
        </>
      )}
    </div>
  )
}
