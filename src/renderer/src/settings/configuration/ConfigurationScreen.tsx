import { ArrowLeft } from 'lucide-react'
import { Screen } from '../../components/Screen'
import { useText } from '../../text/text-context'
import page from '../SettingsScreen.module.css'
import { ExportSection } from './ExportSection'
import { ImportSection } from './ImportSection'
import { ManagedSection } from './ManagedSection'
import { useConfiguration } from './use-configuration'

/** Where the settings come from, and all of them as a file. */
export function ConfigurationScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { configuration: words } = useText()
  const [state, send] = useConfiguration()
  return (
    <Screen
      title={words.title}
      way={{ words: words.back, icon: ArrowLeft, onPress: onLeave }}
      keepsTyped={state.open !== undefined}
    >
      <div className={page['page']}>
        <ManagedSection page={state} send={send} />
        <ExportSection page={state} send={send} />
        <ImportSection page={state} send={send} />
      </div>
    </Screen>
  )
}
