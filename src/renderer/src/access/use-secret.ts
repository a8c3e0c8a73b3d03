import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { useStation } from '../api/station-context'

export interface SecretQuestion {
  readonly isBusy: boolean
  readonly failed: { readonly attempt: number; readonly error: AppError } | undefined
  /** Whole seconds until the next try; 0: now. */
  readonly wait: number
  readonly isWaiting: boolean
  /** Where the secret is typed: it has the focus again when it was wrong, as soon as there is another try. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly ask: (question: () => Promise<Result<unknown>>) => void
}

/** Asks main about one secret at a time. SECURITY: holds no secret; it passes through the question. */
export function useSecret(): SecretQuestion {
  const { clock } = useStation()
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<SecretQuestion['failed']>()
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(clock)
  const attempts = useRef(0)
  const ask = useCallback(
    (question: () => Promise<Result<unknown>>): void => {
      const attempt = (attempts.current += 1)
      setBusy(true)
      void question().then((answer) => {
        if (attempts.current !== attempt) return
        setBusy(false)
        setFailed(answer.ok ? undefined : { attempt, error: answer.error })
        setNow(clock())
        setUntil(answer.ok ? 0 : clock() + (answer.error.retryAfterMs ?? 0))
      })
    },
    [clock]
  )
  const wait = Math.max(0, Math.ceil((until - now) / 1000))
  const isWaiting = wait > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setNow(clock()), 500)
    return () => clearInterval(timer)
  }, [clock, isWaiting])
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (failed !== undefined && !isWaiting) field.current?.focus()
  }, [failed, isWaiting])
  return { isBusy, failed, wait, isWaiting, field, ask }
}
