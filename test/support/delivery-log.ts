import { outboxItem } from '@shared/domain/outbox'
import type { Bridge } from '@shared/ipc/bridge'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const delivery = z.object({
  enrollmentId: z.string(),
  /** That the live picture has shown by then. */
  frames: z.number(),
  /** As the capture's statistics say. */
  framesPerSecond: z.number()
})
const heard = z.object({ item: outboxItem, frames: z.number(), framesPerSecond: z.number() })

declare global {
  interface Window {
    heardOfOutbox: { item: unknown; frames: number; framesPerSecond: number }[]
  }
}

export interface DeliveryLog {
  /** How many there are by now. */
  delivered(): Promise<number>
  read(): Promise<readonly z.output<typeof delivery>[]>
}

/** Notes in the page, at each delivery that it hears of, what the camera's picture has done until then. */
export async function startDeliveryLog(page: Page): Promise<DeliveryLog> {
  await page.evaluate(() => {
    const { station } = window as unknown as { readonly station: Bridge }
    window.heardOfOutbox = []
    station.subscribe('outbox:item-changed', (item) => {
      const stats = document.querySelector<HTMLElement>('[data-testid="capture-stats"]')
      window.heardOfOutbox.push({
        item,
        frames: document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0,
        framesPerSecond: Number(stats?.dataset['fps'] ?? 0)
      })
    })
  })
  const read: DeliveryLog['read'] = async () =>
    heard
      .array()
      .parse(await page.evaluate(() => window.heardOfOutbox))
      .flatMap(({ item: { enrollmentId, state }, ...rest }) =>
        state.kind === 'done' ? [delivery.parse({ enrollmentId, ...rest })] : []
      )
  return { read, delivered: async () => (await read()).length }
}
