import type { FaceEngine } from '@sandbox/engine/face-engine'
import { createHash } from 'node:crypto'

/** An engine that looks at each picture once, however often the same few pictures come. */
export function rememberingEngine(real: FaceEngine): FaceEngine {
  const known = new Map<string, ReturnType<FaceEngine['describe']>>()
  return {
    ...real,
    describe(jpeg, scope) {
      const key = `${scope} ${createHash('sha256').update(jpeg).digest('hex')}`
      const described = known.get(key) ?? real.describe(jpeg, scope)
      known.set(key, described)
      return described
    }
  }
}
