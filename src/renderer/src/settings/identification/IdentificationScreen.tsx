import { useEffect, useRef } from 'react'
import { useText } from '../../text/text-context'
import { EditScreen } from '../EditScreen'
import { SaveBar } from '../SaveBar'
import { checkIdentification, type IdentificationProblems } from './check-identification'
import type { IdentificationDraft } from './identification-draft'
import { isUnsaved } from './identification-reducer'
import styles from './IdentificationScreen.module.css'
import { sayAt } from './problem-words'
import { ShownFieldsSection } from './ShownFieldsSection'
import { StrategySection } from './StrategySection'
import { ThemesSection } from './ThemesSection'
import { useIdentificationSettings } from './use-identification-settings'
import { VerdictSection } from './VerdictSection'

export interface IdentificationPartProps {
  readonly draft: IdentificationDraft
  readonly onEdit: (part: Partial<IdentificationDraft>) => void
  /** What is wrong at a place of the draft, in words. */
  readonly problemAt: (place: string) => string | undefined
}

const nothingSaid: IdentificationProblems = new Map()

/** How people are searched for, and how who was found is shown. */
export function IdentificationScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { identificationSettings: words } = useText()
  const [state, send] = useIdentificationSettings()
  const { draft, isChecked, refusals } = state
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What is wrong first gets the focus.
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[data-invalid] input')?.focus()
  }, [refusals])
  const problems = isChecked ? checkIdentification(draft) : nothingSaid
  const unsaved = isUnsaved(state)
  const part: IdentificationPartProps = {
    draft,
    onEdit: (changed) => send({ type: 'edited', part: changed }),
    problemAt: sayAt(problems, words)
  }
  return (
    <EditScreen title={words.title} isUnsaved={unsaved} onLeave={onLeave}>
      <div ref={form} className={styles['form']}>
        <StrategySection {...part} />
        <ThemesSection {...part} problems={problems} refusals={refusals} />
        <ShownFieldsSection {...part} />
        <VerdictSection {...part} />
        <SaveBar
          isUnsaved={unsaved}
          isSaving={state.saving !== undefined}
          outcome={state.outcome}
          saved={words.saved}
          problems={problems.size}
          onDrop={() => send({ type: 'changes-dropped' })}
          onSave={() => send({ type: 'save-wanted' })}
        />
      </div>
    </EditScreen>
  )
}
