import type { Page } from 'playwright-core'

/**
 * Lets the page believe, from its next load on, that its host makes PDFs: the browser host has no printer. Everything but
 * that goes on to the station.
 *
 * @param pdf what the host prints, as text
 */
export async function pretendPrinter(page: Page, pdf: string): Promise<void> {
  await page.addInitScript((text) => {
    const define = Object.defineProperty.bind(Object)
    Object.defineProperty = <T>(target: T, key: PropertyKey, given: PropertyDescriptor): T => {
      if (key !== 'station') return define(target, key, given)
      const station = given.value as { invoke(channel: string, input?: unknown): Promise<unknown> }
      const invoke = async (channel: string, input?: unknown): Promise<unknown> => {
        if (channel === 'page:print-to-pdf') {
          return { ok: true, value: { content: new TextEncoder().encode(text) } }
        }
        const answer = await station.invoke(channel, input)
        if (channel !== 'station:describe') return answer
        const { value } = answer as { readonly value: object }
        return { ok: true, value: { ...value, canSavePdf: true } }
      }
      return define(target, key, { ...given, value: { ...station, invoke } })
    }
  }, pdf)
}
