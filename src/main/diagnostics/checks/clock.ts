import type { ServerProbe } from '../probe-server'
import type { Check } from '../check'

/** Below this a difference is everyday, and does no harm: tokens live for minutes. */
const toleratedSeconds = 60

/** This computer's clock against the server's, by the Date header of a fresh answer. */
export function clockCheck(probe: (signal: AbortSignal) => Promise<ServerProbe | undefined>): Check<'clock'> {
  return {
    id: 'clock',
    async run(signal) {
      const ahead = (await probe(signal))?.clock.ahead
      if (ahead === undefined) return { finding: 'clock/unknown' }
      const seconds = Math.round(ahead / 1000)
      const differs = Math.abs(seconds) > toleratedSeconds
      return { finding: differs ? 'clock/differs' : 'clock/fine', figures: { seconds } }
    }
  }
}
