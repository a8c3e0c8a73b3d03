import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { app, type PrintToPDFOptions, webContents } from 'electron'
import type { PagePrinter } from './ports'

/** Countries that print on US Letter. Source: Unicode CLDR, measurement data, paperSize. */
const letterCountries = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/** Inches. The sheets of the page leave the same room themselves where somebody prints with other margins. */
const margin = 0.47

/** @param country ISO 3166, as the operating system says; empty where it does not */
export function pdfOptions(country: string): PrintToPDFOptions {
  return {
    pageSize: letterCountries.has(country.toUpperCase()) ? 'Letter' : 'A4',
    landscape: false,
    printBackground: true,
    displayHeaderFooter: false,
    preferCSSPageSize: false,
    margins: { top: margin, bottom: margin, left: margin, right: margin }
  }
}

/** Prints by Electron. SECURITY: one page by its id, which came from Electron itself, and with options fixed here. */
export function electronPagePrinter(): PagePrinter {
  return {
    async toPdf(pageId) {
      const page = webContents.fromId(pageId)
      if (page === undefined || page.isDestroyed()) return err(appError('page/not-printed', 'gone'))
      try {
        return ok(new Uint8Array(await page.printToPDF(pdfOptions(app.getLocaleCountryCode()))))
      } catch {
        return err(appError('page/not-printed'))
      }
    }
  }
}
