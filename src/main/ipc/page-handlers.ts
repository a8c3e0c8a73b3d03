import type { Handlers } from '@shared/ipc/contract'
import type { pageCalls } from '@shared/ipc/page-calls'
import type { PageService } from '../services/page-service'

export type PageHandlers = Pick<Handlers, keyof typeof pageCalls>

export function createPageHandlers(page: PageService): PageHandlers {
  return {
    'page:print-to-pdf': (_input, { pageId }) => page.printToPdf(pageId)
  }
}
