import { useState } from 'react'
import type { CheckResult, PageFacts, SupportBundle } from '@shared/domain/diagnostics'
import type { AppError } from '@shared/errors'
import { saveFile } from '../../api/save-file'
import { useStation } from '../../api/station-context'

/** A bundle is put together, looked at, and saved; what is saved is what was looked at. */
export type BundleState =
  | { readonly at: 'none' }
  | { readonly at: 'making' }
  | { readonly at: 'failed'; readonly error: AppError }
  | { readonly at: 'made'; readonly bundle: SupportBundle; readonly isSaved: boolean }

export interface RunningBundle {
  readonly state: BundleState
  readonly make: () => void
  readonly save: () => void
}

/** @param checks what the self-check has found so far; goes along */
export function useBundle(checks: readonly CheckResult[]): RunningBundle {
  const { client, camera } = useStation()
  const [state, setState] = useState<BundleState>({ at: 'none' })

  const make = async (): Promise<void> => {
    setState({ at: 'making' })
    const cameras = await camera.list()
    const page = pageFacts(cameras.ok ? cameras.value.length : 0)
    const made = await client.invoke('diagnostics:make-bundle', { checks: [...checks], page })
    setState(
      made.ok ? { at: 'made', bundle: made.value, isSaved: false } : { at: 'failed', error: made.error }
    )
  }

  const save = (): void => {
    if (state.at !== 'made') return
    const { name, content } = state.bundle
    saveFile(name, [new Uint8Array(content)], 'application/zip')
    setState({ ...state, isSaved: true })
  }
  return { state, make: () => void make(), save }
}

/** SECURITY: numbers only. Labels of cameras can hold somebody's name, as those of phones do. */
function pageFacts(cameras: number): PageFacts {
  return {
    cameras,
    processors: navigator.hardwareConcurrency,
    isolated: crossOriginIsolated,
    windowWidth: window.innerWidth,
    windowHeight: window.innerHeight,
    pixelRatio: window.devicePixelRatio
  }
}
