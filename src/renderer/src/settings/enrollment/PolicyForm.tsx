import { useEffect, useRef } from 'react'
import type { Tag } from '@shared/domain/tag'
import type { Result } from '@shared/result'
import { useText } from '../../text/text-context'
import { SaveBar } from '../SaveBar'
import { checkPolicy, type PolicyProblems } from './check-policy'
import { ConsentSection } from './ConsentSection'
import styles from './entries.module.css'
import { FormSection } from './FormSection'
import type { PolicyDraft } from './policy-draft'
import { type EditedPolicy, isUnsaved, type PolicyEvent } from './policy-reducer'
import { sayAt } from './problem-words'
import { OutboxRules, SearchRules } from './RulesSections'
import { TagsSection } from './TagsSection'

export interface PolicyFormProps {
  readonly edited: EditedPolicy
  readonly tags: Result<readonly Tag[]> | undefined
  readonly send: (event: PolicyEvent) => void
}

export interface PolicyPartProps {
  readonly draft: PolicyDraft
  readonly onEdit: (part: Partial<PolicyDraft>) => void
  /** What is wrong at a place of the draft, in words. */
  readonly problemAt: (place: string) => string | undefined
}

const nothingSaid: PolicyProblems = new Map()

export function PolicyForm({ edited, tags, send }: PolicyFormProps) {
  const words = useText().enrollmentSettings
  const { draft, kept, isChecked, refusals } = edited
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What is wrong first gets the focus.
    if (refusals > 0)
      form.current?.querySelector<HTMLElement>('[data-invalid] input, [data-invalid] textarea')?.focus()
  }, [refusals])
  const problems = isChecked ? checkPolicy(draft, kept) : nothingSaid
  const part: PolicyPartProps = {
    draft,
    onEdit: (changed) => send({ type: 'edited', part: changed }),
    problemAt: sayAt(problems, words)
  }
  return (
    <div ref={form} className={styles['form']}>
      <ConsentSection {...part} />
      <FormSection {...part} />
      <TagsSection {...part} tags={tags} />
      <SearchRules {...part} />
      <OutboxRules {...part} />
      <SaveBar
        isUnsaved={isUnsaved(edited)}
        isSaving={edited.saving !== undefined}
        outcome={edited.outcome}
        saved={words.saved}
        problems={problems.size}
        onDrop={() => send({ type: 'changes-dropped' })}
        onSave={() => send({ type: 'save-wanted' })}
      />
    </div>
  )
}
