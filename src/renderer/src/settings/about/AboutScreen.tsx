import { ArrowLeft } from 'lucide-react'
import { useCall } from '../../api/queries'
import { Screen } from '../../components/Screen'
import { useText } from '../../text/text-context'
import { FactList } from '../FactList'
import section from '../section.module.css'
import page from '../SettingsScreen.module.css'
import { NoticesSection } from './NoticesSection'
import { updateWords } from './update-words'

/** Which version this is, and the work of others that it is made with. */
export function AboutScreen({ onLeave }: { readonly onLeave: () => void }) {
  const text = useText()
  const { program, title } = text.about
  const asked = useCall('station:describe', undefined)
  const info = asked.at === 'ready' ? asked.value : undefined
  return (
    <Screen title={title} way={{ words: text.editing.back, icon: ArrowLeft, onPress: onLeave }}>
      <div className={page['page']}>
        <section className={section['section']} aria-label={program.heading}>
          <h2 className={section['heading']}>{program.heading}</h2>
          <FactList
            facts={[
              { name: program.version, value: info?.version },
              { name: program.runsIn, value: info && program.hosts[info.host] },
              { name: program.updates, value: info && updateWords(info.updates, text) },
              { name: program.licence, value: program.licenceName }
            ]}
          />
        </section>
        <NoticesSection />
      </div>
    </Screen>
  )
}
