import { PageService } from '@main/services/page-service'
import { ok } from '@shared/result'
import { expect, it } from 'vitest'

const pdf = Uint8Array.of(0x25, 0x50, 0x44, 0x46)

it('prints the page that asks, by the id that the host knows it by', async () => {
  const asked: number[] = []
  const page = new PageService({
    toPdf: (pageId) => {
      asked.push(pageId)
      return Promise.resolve(ok(pdf))
    }
  })
  expect(page.canSavePdf).toBe(true)
  expect(await page.printToPdf(3)).toEqual(ok({ content: pdf }))
  expect(asked).toEqual([3])
})

it('says that there is no printer where the host has none, or does not say who asks', async () => {
  const none = { ok: false, error: { code: 'page/no-printer', retryable: false } }
  const without = new PageService(undefined)
  expect(without.canSavePdf).toBe(false)
  expect(await without.printToPdf(3)).toEqual(none)
  expect(await new PageService({ toPdf: () => Promise.resolve(ok(pdf)) }).printToPdf(undefined)).toEqual(none)
})

it('makes one PDF at a time, and lets nothing queue up', async () => {
  let letGo = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const page = new PageService({ toPdf: () => gate.then(() => ok(pdf)) })
  const first = page.printToPdf(3)
  expect(await page.printToPdf(3)).toMatchObject({ ok: false, error: { code: 'page/not-printed' } })
  letGo()
  expect(await first).toMatchObject({ ok: true })
  expect(await page.printToPdf(3)).toMatchObject({ ok: true })
})
