import type { Result } from '@shared/result'
import type { Api } from './api'

/**
 * An `Api` whose server is known later: the sandbox chooses its port when it starts. Requests wait for it. A start that
 * failed is tried again by the next request.
 */
export function deferredApi(open: () => Promise<Result<Api>>): Api {
  let opening: Promise<Result<Api>> | undefined
  return async (call) => {
    opening ??= open()
    const opened = await opening
    if (!opened.ok) {
      opening = undefined
      return opened
    }
    return opened.value(call)
  }
}
