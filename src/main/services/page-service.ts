import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { PagePrinter } from '../platform/ports'

/** Makes a PDF of the page that asks for it, where the host can. */
export class PageService {
  readonly #printer: PagePrinter | undefined
  #isPrinting = false

  constructor(printer: PagePrinter | undefined) {
    this.#printer = printer
  }

  get canSavePdf(): boolean {
    return this.#printer !== undefined
  }

  /**
   * @param pageId who asks, as the host knows it
   * @returns `page/no-printer`, `page/not-printed`
   */
  async printToPdf(
    pageId: number | undefined
  ): Promise<Result<{ readonly content: Uint8Array<ArrayBuffer> }>> {
    if (this.#printer === undefined || pageId === undefined) return err(appError('page/no-printer'))
    // SECURITY: a page that asks all the time gets one PDF after the other, and none queue up.
    if (this.#isPrinting) return err(appError('page/not-printed', 'busy'))
    this.#isPrinting = true
    try {
      const printed = await this.#printer.toPdf(pageId)
      return printed.ok ? ok({ content: printed.value }) : printed
    } finally {
      this.#isPrinting = false
    }
  }
}
