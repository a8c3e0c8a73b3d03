import { CircleCheck, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useText } from '../../text/text-context'
import { Notice, type NoticeTone } from '../../components/Notice'
import {
  type SceneAspect,
  sceneAspects,
  sceneFindings,
  type SceneReport,
  type SceneVerdict
} from './judge-scene'
import styles from './SceneReportView.module.css'

const icons: Readonly<Record<SceneVerdict, LucideIcon>> = {
  good: CircleCheck,
  fair: TriangleAlert,
  poor: CircleX
}
const tones: Readonly<Record<SceneVerdict, NoticeTone>> = { good: 'good', fair: 'warn', poor: 'bad' }

/** Whether a place is fit for use, and what to do about it. */
export function SceneReportView({ report }: { readonly report: SceneReport }) {
  const { overall } = useText().scene
  const { title, advice } = overall[report.overall]
  return (
    <div className={styles['report']} data-testid="scene-report" data-overall={report.overall}>
      <Notice tone={tones[report.overall]} title={title} takesFocus>
        {advice}
      </Notice>
      <ul className={styles['aspects']}>
        {sceneAspects.map((aspect) => (
          <Aspect key={aspect} aspect={aspect} report={report} />
        ))}
      </ul>
    </div>
  )
}

function Aspect({ aspect, report }: { readonly aspect: SceneAspect; readonly report: SceneReport }) {
  const words = useText().scene
  const finding = report.findings[aspect]
  const { verdict } = sceneFindings[finding]
  const { title, advice } = words.findings[finding]
  const Icon = icons[verdict]
  const figure = useFigure(aspect, report)
  return (
    <li className={styles['aspect']} data-aspect={aspect} data-finding={finding}>
      <span className={`${styles['icon'] ?? ''} ${styles[verdict] ?? ''}`}>
        <Icon role="img" aria-label={words.verdicts[verdict]} />
      </span>
      <div className={styles['words']}>
        <p className={styles['name']}>{words.aspects[aspect]}</p>
        <p className={styles['title']}>{title}</p>
        {advice === undefined ? null : <p>{advice}</p>}
        {figure === undefined ? null : <p className={styles['figure']}>{figure}</p>}
      </div>
    </li>
  )
}

function useFigure(aspect: SceneAspect, { figures }: SceneReport): string | undefined {
  const words = useText().scene.figures
  switch (aspect) {
    case 'light':
      return figures.faceLight === undefined ? undefined : words.light(figures.faceLight)
    case 'backlight':
      return figures.contrast === undefined ? undefined : words.backlight(figures.contrast)
    case 'distance':
      return figures.interEyeDistance === undefined ? undefined : words.distance(figures.interEyeDistance)
    case 'frameRate':
      return words.frameRate(figures.rates)
    case 'focus':
      // A number without a unit helps nobody.
      return undefined
  }
}
