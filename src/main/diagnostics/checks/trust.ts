import type { ServerProbe } from '../probe-server'
import type { Check } from '../check'

/** Renewing a certificate takes some sites weeks. */
const noticeDays = 30
const day = 24 * 3_600_000

export interface TrustCheckParts {
  readonly isTraining: () => boolean
  readonly isEncrypted: () => boolean
  readonly now: () => number
  readonly probe: (signal: AbortSignal) => Promise<ServerProbe | undefined>
}

/** Whether the server proves who it is, and for how long it still can. */
export function trustCheck({ isTraining, isEncrypted, now, probe }: TrustCheckParts): Check<'trust'> {
  return {
    id: 'trust',
    async run(signal) {
      if (isTraining()) return { finding: 'trust/training' }
      const probed = await probe(signal)
      const { certificate } = probed ?? {}
      const days = certificate && Math.floor((Date.parse(certificate.validTo) - now()) / day)
      const figures = days === undefined ? {} : { figures: { days } }
      if (probed?.isRefused === true) return { finding: 'trust/refused', ...figures }
      if (probed?.reached !== true) return { finding: 'trust/unreachable', ...figures }
      if (!isEncrypted()) return { finding: 'trust/plain-http' }
      const endsSoon = days !== undefined && days <= noticeDays
      return { finding: endsSoon ? 'trust/expires-soon' : 'trust/fine', ...figures }
    }
  }
}
