import { electronPagePrinter, pdfOptions } from '@main/platform/electron-page-printer'
import { describe, expect, it } from 'vitest'
import { BrowserWindow } from '../../../support/electron-double'

describe('a PDF by Electron', () => {
  it('shows the page whose id it was given, and no other', async () => {
    const asking = new BrowserWindow({}).webContents
    const other = new BrowserWindow({}).webContents
    const made = await electronPagePrinter().toPdf(asking.id)
    expect(made).toEqual({ ok: true, value: new TextEncoder().encode(`%PDF of window ${asking.id}`) })
    expect(asking.printed).toHaveLength(1)
    expect(other.printed).toEqual([])
  })

  it('is refused as a value when the page is gone, and when printing fails', async () => {
    const printer = electronPagePrinter()
    expect(await printer.toPdf(4711)).toMatchObject({ ok: false, error: { code: 'page/not-printed' } })
    const { webContents } = new BrowserWindow({})
    webContents.printToPDF = () => Promise.reject(new Error('Anna Berg.pdf'))
    const failed = await printer.toPdf(webContents.id)
    expect(failed).toEqual({ ok: false, error: { code: 'page/not-printed', retryable: true } })
  })

  it.each([
    ['US', 'Letter'],
    ['ca', 'Letter'],
    ['AT', 'A4'],
    ['', 'A4']
  ])('is on the paper of the country %j: %s', (country, pageSize) => {
    expect(pdfOptions(country)).toMatchObject({ pageSize, landscape: false, displayHeaderFooter: false })
  })
})
