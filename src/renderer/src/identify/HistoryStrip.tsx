import { Button } from 'react-aria-components'
import type { Theme } from '@shared/domain/identification-settings'
import { Portrait } from '../components/Portrait'
import spoken from '../styles/spoken.module.css'
import { clockWords } from '../text/ago-words'
import type { Messages } from '../text/messages'
import { useText } from '../text/text-context'
import { themeClass } from '../themes/theme-class'
import { themeOfAnswer } from './answer-theme'
import styles from './HistoryStrip.module.css'
import type { Answered } from './identify-state'
import { personName } from './person-name'

export interface HistoryStripProps {
  /** Newest first. */
  readonly history: readonly Answered[]
  /** Which of them is shown at the moment. */
  readonly viewed: Answered | undefined
  readonly themes: readonly Theme[]
  readonly onView: (id: number) => void
}

/** Who came before, each as seen then. A tap shows the answer again, without asking the server who it is. */
export function HistoryStrip({ history, viewed, themes, onView }: HistoryStripProps) {
  const { identify } = useText()
  return (
    <section className={styles['strip']} aria-label={identify.history}>
      {history.length === 0 ? (
        <p className={styles['empty']}>{identify.historyEmpty}</p>
      ) : (
        <ol className={styles['list']} data-testid="identify-history">
          {history.map((answered) => {
            const theme = themeOfAnswer(answered, themes)
            return (
              <li key={answered.id}>
                <Entry
                  answered={answered}
                  colour={theme === undefined ? '' : themeClass(theme.colour)}
                  themeName={theme?.name}
                  isViewed={answered === viewed}
                  onView={onView}
                />
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

interface EntryProps {
  readonly answered: Answered
  readonly colour: string
  /** For those who do not see the colour. */
  readonly themeName: string | undefined
  readonly isViewed: boolean
  readonly onView: (id: number) => void
}

function Entry({ answered, colour, themeName, isViewed, onView }: EntryProps) {
  const { identify } = useText()
  const { id, probe } = answered
  const who = whoIn(answered, identify)
  const clock = clockWords(new Date(probe.at).toISOString(), probe.at)
  return (
    <Button
      className={`${styles['entry'] ?? ''} ${colour}`}
      aria-current={isViewed}
      data-outcome={answered.answer.outcome}
      onPress={() => onView(id)}
    >
      <span className={styles['face']}>
        <Portrait shot={probe.shot} alt="" />
      </span>
      <span className={styles['who']}>{who}</span>
      <span className={styles['clock']}>{clock}</span>
      {themeName === undefined ? null : <span className={spoken['spoken']}>{themeName}</span>}
    </Button>
  )
}

function whoIn({ answer }: Answered, words: Messages['identify']): string {
  switch (answer.outcome) {
    case 'match':
      return personName(answer.person) ?? words.noName
    case 'not-enrolled':
      return words.nobody
    case 'no-face':
      return words.noFace
  }
}
