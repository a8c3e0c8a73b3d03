import { RefreshCw, Settings, Wrench } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AppError } from '@shared/errors'
import { modelContracts } from '@shared/face/face-models'
import { ActionButton } from '../components/ActionButton'
import { FirstScreen } from '../components/Screen'
import { ScreenHeading } from '../components/ScreenHeading'
import { useText } from '../text/text-context'
import styles from './MaintenanceScreen.module.css'

export interface MaintenanceScreenProps {
  readonly error: AppError
  readonly isTesting: boolean
  /** How often it was tested and failed. */
  readonly failures: number
  readonly onTest: () => void
  readonly onSettings: () => void
  /** What goes on without the analysis. */
  readonly children?: ReactNode
}

/** In place of every screen that needs the analysis of faces, while it does not work: what it is, and what to do. */
export function MaintenanceScreen(props: MaintenanceScreenProps) {
  const { error, isTesting, failures, onTest, onSettings } = props
  const { errors, maintenance, shell } = useText()
  const { model } = error
  return (
    <FirstScreen
      product={shell.product}
      action={<ActionButton kind="quiet" icon={Settings} label={maintenance.settings} onPress={onSettings} />}
    >
      <section className={styles['page']} data-testid="maintenance" data-model={model}>
        <div className={styles['head']}>
          <span className={styles['badge']}>
            <Wrench aria-hidden />
          </span>
          <div>
            <p className={styles['kicker']}>{maintenance.title}</p>
            <ScreenHeading className={styles['title']}>{errors[error.code].title}</ScreenHeading>
          </div>
        </div>
        <p className={styles['lead']}>{maintenance.lead}</p>
        <dl className={styles['facts']}>
          <dt>{maintenance.what}</dt>
          <dd>{model === undefined ? maintenance.allModels : maintenance.models[model]}</dd>
          {model === undefined ? null : (
            <>
              <dt>{maintenance.file}</dt>
              <dd className={styles['file']}>{modelContracts[model].file}</dd>
            </>
          )}
        </dl>
        <div>
          <h2 className={styles['stepsTitle']}>{maintenance.stepsTitle}</h2>
          <ol className={styles['steps']}>
            {maintenance.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        <p className={styles['again']} role="status">
          {failures > 1 && !isTesting ? maintenance.stillFails(failures) : null}
        </p>
        <div className={styles['actions']}>
          <ActionButton kind="primary" size="main" icon={RefreshCw} isPending={isTesting} onPress={onTest}>
            {maintenance.testAgain}
          </ActionButton>
          <ActionButton size="main" icon={Settings} onPress={onSettings}>
            {maintenance.settings}
          </ActionButton>
          {props.children}
        </div>
      </section>
    </FirstScreen>
  )
}
