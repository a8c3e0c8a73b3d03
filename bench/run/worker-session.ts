import type { CDPSession, Page } from 'playwright-core'

/** Sends DevTools commands; the answers are what the protocol says, unchecked. */
export type Send = (method: string, params?: object) => Promise<unknown>

/** Talks to the page's only worker over the DevTools protocol. */
export async function openWorkerSession(page: Page): Promise<Send> {
  const session = await page.context().browser()?.newBrowserCDPSession()
  const targets = await session?.send('Target.getTargets', { filter: [{ type: 'worker' }] })
  const [worker] = targets?.targetInfos.filter(({ url }) => url.startsWith(new URL(page.url()).origin)) ?? []
  if (session === undefined || worker === undefined) throw new Error('The page has no worker to measure')
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false
  })
  return throughBrowser(session, sessionId)
}

/** Talks to the page itself. */
export async function openPageSession(page: Page): Promise<Send> {
  const session = await page.context().newCDPSession(page)
  return (method, params) => session.send(method as 'Runtime.evaluate', params as { expression: string })
}

function throughBrowser(session: CDPSession, sessionId: string): Send {
  let lastId = 0
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      const receive = ({ message }: { readonly message: string }): void => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } }
        if (answer.id !== id) return
        session.off('Target.receivedMessageFromTarget', receive)
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`))
        else resolve(answer.result)
      }
      session.on('Target.receivedMessageFromTarget', receive)
      const message = JSON.stringify({ id, method, params })
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject)
    })
}
