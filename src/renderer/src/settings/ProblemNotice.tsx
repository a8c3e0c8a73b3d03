import { Notice } from '../components/Notice'
import type { Problem } from '../flow/server-settings-state'
import { useText } from '../text/text-context'

export interface ProblemNoticeProps {
  readonly problem: Problem
  /** Whether a field beside it wants the focus instead. */
  readonly leavesFocus?: boolean
}

/** What failed, in the words that fit what was asked. Needs the problem's attempt as key, so that each is told anew. */
export function ProblemNotice({ problem, leavesFocus = false }: ProblemNoticeProps) {
  const { settings, errors } = useText()
  const { of, error } = problem
  const { title, advice } = settings.problems[of]?.[error.code] ?? errors[error.code]
  return (
    <Notice tone="warn" title={title} announce={leavesFocus} takesFocus={!leavesFocus}>
      {advice}
    </Notice>
  )
}
