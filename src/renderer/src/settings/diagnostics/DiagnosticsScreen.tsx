import { ArrowLeft } from 'lucide-react'
import { Screen } from '../../components/Screen'
import { useSelfCheck } from '../../diagnostics/use-self-check'
import { useText } from '../../text/text-context'
import page from '../SettingsScreen.module.css'
import { BundleSection } from './BundleSection'
import { SelfCheckSection } from './SelfCheckSection'
import { StatisticsSection } from './StatisticsSection'
import { useBundle } from './use-bundle'

/** Whether this station is in order, a file for support, and live statistics. */
export function DiagnosticsScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { diagnostics, editing } = useText()
  const [check, sendCheck] = useSelfCheck()
  const bundle = useBundle(check.results)
  return (
    <Screen title={diagnostics.title} way={{ words: editing.back, icon: ArrowLeft, onPress: onLeave }}>
      <div className={page['page']}>
        <SelfCheckSection check={check} send={sendCheck} />
        <BundleSection {...bundle} isChecking={check.at === 'running'} />
        <StatisticsSection />
      </div>
    </Screen>
  )
}
