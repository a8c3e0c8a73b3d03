import { RefreshCw, Wrench } from 'lucide-react'
import { ActionButton } from '../components/ActionButton'
import { FirstScreen } from '../components/Screen'
import { ScreenHeading } from '../components/ScreenHeading'
import { QuitButton } from '../settings/kiosk/QuitButton'
import { useText } from '../text/text-context'
import styles from './MaintenanceScreen.module.css'

/**
 * In place of the whole station, after its page has failed too often. It starts no camera, no analysis and nothing else
 * that may have been the cause.
 */
export function CrashedScreen({ onStartAgain }: { readonly onStartAgain: () => void }) {
  const { kiosk, shell } = useText()
  const words = kiosk.crashed
  return (
    <FirstScreen product={shell.product} action={null}>
      <section className={styles['page']} data-testid="crashed">
        <div className={styles['head']}>
          <span className={styles['badge']}>
            <Wrench aria-hidden />
          </span>
          <div>
            <p className={styles['kicker']}>{words.kicker}</p>
            <ScreenHeading className={styles['title']}>{words.title}</ScreenHeading>
          </div>
        </div>
        <p className={styles['lead']}>{words.lead}</p>
        <div>
          <h2 className={styles['stepsTitle']}>{words.stepsTitle}</h2>
          <ol className={styles['steps']}>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        <div className={styles['actions']}>
          <ActionButton kind="primary" size="main" icon={RefreshCw} onPress={onStartAgain}>
            {words.startAgain}
          </ActionButton>
          <QuitButton size="main" />
        </div>
      </section>
    </FirstScreen>
  )
}
