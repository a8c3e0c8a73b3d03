import { ListChecks, RefreshCw } from 'lucide-react'
import { ActionButton } from '../components/ActionButton'
import { Loading } from '../components/Loading'
import { isDeciding } from '../flow/server-settings-state'
import { useText } from '../text/text-context'
import { AccountReportView } from './AccountReportView'
import { ProblemNotice } from './ProblemNotice'
import section from './section.module.css'
import type { SectionProps } from './ServerSection'

export interface CheckSectionProps extends SectionProps {
  readonly baseUrl: string
}

/** What the signed-in account may do, asked for by a press: it costs the server a dozen requests. */
export function CheckSection({ state, send, baseUrl }: CheckSectionProps) {
  const words = useText().settings.check
  const { report } = state
  const problem = state.problem?.of === 'check-account' ? state.problem : undefined
  const isChecking = state.busy?.asked === 'check-account'
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      {report === undefined ? <p className={section['soft']}>{words.intro}</p> : null}
      {problem === undefined ? null : <ProblemNotice key={problem.attempt} problem={problem} />}
      {report === undefined ? null : <AccountReportView report={report} baseUrl={baseUrl} />}
      {isChecking ? <Loading>{words.checking}</Loading> : null}
      <div className={section['actions']}>
        <ActionButton
          icon={report === undefined ? ListChecks : RefreshCw}
          isDisabled={isDeciding(state)}
          isPending={isChecking}
          onPress={() => send({ type: 'check-wanted' })}
        >
          {report === undefined ? words.start : words.again}
        </ActionButton>
      </div>
    </section>
  )
}
