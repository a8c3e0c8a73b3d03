import { roleOfSender, type SenderEvent } from '@main/security/trusted-sender'
import { pages } from '@main/security/own-page'
import type { Role } from '@shared/ipc/roles'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const own = new Map<number, Role>([
  [1, 'desk'],
  [2, 'visitor']
])

/** A message as Electron describes it: who sent it, and from which frame. */
function messageFrom(
  id: number,
  url: string,
  frame: 'main' | 'sub' | 'gone' | 'navigated' = 'main'
): SenderEvent {
  const mainFrame = { url }
  switch (frame) {
    case 'main':
      return { sender: { id, mainFrame }, senderFrame: mainFrame }
    case 'sub':
      return { sender: { id, mainFrame }, senderFrame: { url } }
    case 'gone':
      return { sender: { id, mainFrame }, senderFrame: null }
    case 'navigated':
      // The window shows another document by now; the message is from the frame of the one before.
      return { sender: { id, mainFrame: { url } }, senderFrame: mainFrame }
  }
}

describe('who sent a message', () => {
  it('is one of our windows with its page in its main frame', () => {
    expect(roleOfSender(messageFrom(1, pages.desk), own)).toBe('desk')
    expect(roleOfSender(messageFrom(2, pages.visitor), own)).toBe('visitor')
    expect(roleOfSender(messageFrom(1, `${pages.desk}#/enroll?x=1`), own)).toBe('desk')
  })

  it.each(['sub', 'gone', 'navigated'] as const)('is nobody known where the frame is %s', (frame) => {
    expect(roleOfSender(messageFrom(1, pages.desk, frame), own)).toBe(undefined)
    expect(roleOfSender(messageFrom(2, pages.visitor, frame), own)).toBe(undefined)
  })

  it('is nobody known where a window that is not ours shows our page', () => {
    for (const id of [0, 3, -1, NaN, 1.5])
      expect(roleOfSender(messageFrom(id, pages.desk), own)).toBe(undefined)
    expect(roleOfSender(messageFrom(1, pages.desk), new Map())).toBe(undefined)
  })

  it.each([
    'app://station.example.org/',
    'app://station@example.org/',
    'app://station:1/',
    'app://example.org/station',
    'app://station/visitor.html',
    'app://station/index.html',
    'app://station/%2e%2e/',
    'app://station//',
    'app:/station/',
    'apps://station/',
    'https://station/',
    'http://app//station/',
    'file:///station/',
    'data:text/html,app://station/',
    'blob:app://station/0',
    'javascript:0//app://station/',
    'view-source:app://station/',
    'chrome-error://chromewebdata/',
    'devtools://devtools/bundled/',
    'about:blank',
    'about:srcdoc',
    'null',
    ''
  ])('is nobody known where the window of the desk shows %s', (url) => {
    const role = roleOfSender(messageFrom(1, url), own)
    // A URL that is the page's after all, by the rules of URLs, is the page.
    const isSamePage = URL.canParse(url) && new URL(url).href === pages.desk
    expect(role).toBe(isSamePage ? 'desk' : undefined)
  })

  it('is never known by any other address', () => {
    const urls = fc
      .tuple(fc.constantFrom('app://station', 'app://', 'https://', ''), fc.string())
      .map(([start, rest]) => start + rest)
    fc.assert(
      fc.property(urls, fc.constantFrom(1, 2), (url, id) => {
        const role = roleOfSender(messageFrom(id, url), own)
        if (role === undefined) return true
        const { protocol, host, pathname } = new URL(url)
        return protocol === 'app:' && host === 'station' && pathname === new URL(pages[role]).pathname
      }),
      { numRuns: 500 }
    )
  })

  it('is not asked of a frame that was destroyed and throws when it is looked at', () => {
    const destroyed = {
      get url(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed')
      }
    }
    const event = { sender: { id: 1, mainFrame: destroyed }, senderFrame: destroyed }
    expect(roleOfSender(event, own)).toBe(undefined)
    const gone = {
      sender: {
        id: 1,
        get mainFrame(): unknown {
          throw new Error('Object has been destroyed')
        }
      },
      senderFrame: { url: pages.desk }
    }
    expect(roleOfSender(gone, own)).toBe(undefined)
  })
})
