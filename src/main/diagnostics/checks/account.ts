import type { AccountReport, Capability } from '@shared/domain/account'
import type { Result } from '@shared/result'
import type { Check } from '../check'

/** What the first screen offers. */
const tasks: readonly Capability[] = ['enroll', 'identify', 'compare']

/** What the signed-in account may do. Its name and its roles stay here. */
export function accountCheck(check: () => Promise<Result<AccountReport>>): Check<'account'> {
  return {
    id: 'account',
    async run() {
      const report = await check()
      if (!report.ok) {
        const { code } = report.error
        return code === 'identities/signed-out'
          ? { finding: 'account/signed-out' }
          : { finding: 'account/failed', error: code }
      }
      const { capabilities } = report.value
      const closed = capabilities.filter(({ grant }) => grant !== 'granted')
      const figures = { count: closed.length }
      if (closed.length === 0) return { finding: 'account/fine' }
      const canWork = capabilities.some(
        ({ capability, grant }) => tasks.includes(capability) && grant !== 'missing'
      )
      return { finding: canWork ? 'account/lacks' : 'account/unfit', figures }
    }
  }
}
