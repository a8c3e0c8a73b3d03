import { useText } from '../text/text-context'
import type { AccountReportViewProps } from './AccountReportView'
import { CopyableText } from './CopyableText'
import { reportText } from './report-words'

/** The report as text, to be sent to somebody who is not at the station. */
export function ReportText({ report, baseUrl }: AccountReportViewProps) {
  const { settings } = useText()
  const { textToggle: toggle, textLabel: label, copy, copied, copyByHand } = settings.check
  return (
    <CopyableText
      text={reportText(report, baseUrl, settings)}
      words={{ toggle, label, copy, copied, copyByHand }}
    />
  )
}
