import { type ComponentType, createElement, type ReactNode, Suspense, use, useState } from 'react'
import { type ScreenFile, screenFile } from './screen-file'
import { ScreenNotOpened } from './ScreenNotOpened'
import { ScreenOpening } from './ScreenOpening'

/** Stands in for a screen whose code is not in the page's first file, and takes the same properties. */
export interface LaterScreen<Props extends object> {
  (props: Props): ReactNode
  /** Reads its file before anybody wants it, so that nobody waits then. After a failure it is read when it is wanted. */
  readonly prefetch: () => Promise<void>
}

/**
 * Unlike `React.lazy`, a screen that was read before shows at once instead of after a flash of the placeholder, and one
 * that could not be read can be tried again.
 */
export function laterScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>
): LaterScreen<Props> {
  const file = screenFile(load)
  function Later(props: Props): ReactNode {
    return (
      <Suspense fallback={<ScreenOpening />}>
        <FromFile file={file} screenProps={props} />
      </Suspense>
    )
  }
  Later.prefetch = async () => {
    await file.read()
    file.forgetFailure()
  }
  return Later
}

interface FromFileProps<Props extends object> {
  readonly file: ScreenFile<ComponentType<Props>>
  readonly screenProps: Props
}

function FromFile<Props extends object>({ file, screenProps }: FromFileProps<Props>): ReactNode {
  const [, setTries] = useState(1)
  const read = file.outcome() ?? use(file.read())
  if (read.ok) return createElement(read.value, screenProps)
  const tryAgain = (): void => {
    file.forgetFailure()
    setTries((tries) => tries + 1)
  }
  return <ScreenNotOpened error={read.error} onTryAgain={tryAgain} />
}
