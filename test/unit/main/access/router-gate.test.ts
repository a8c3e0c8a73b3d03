import { createRouter, type Gate } from '@main/ipc/router'
import { type AccessLevel, isToldWhileLocked, neededAccess } from '@shared/ipc/access'
import { channels, events } from '@shared/ipc/channels'
import type { Handlers } from '@shared/ipc/contract'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { recordingLogger } from '../../../support/recording-logger'

const levels: readonly AccessLevel[] = ['nothing', 'station', 'settings']

/** A station that is open so far, and what its services were asked. */
function stationOpenFor(level: { is: AccessLevel }) {
  const asked: string[] = []
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      () => {
        asked.push(channel)
        // Locked while the service was at work.
        if (channel === 'people:read-rights') level.is = 'nothing'
        return Promise.resolve(ok())
      }
    ])
  ) as unknown as Handlers
  const gate: Gate = (needed) =>
    Promise.resolve(
      levels.indexOf(needed) <= levels.indexOf(level.is)
        ? ok()
        : err(appError(needed === 'settings' ? 'access/settings-closed' : 'access/locked'))
    )
  const route = createRouter(handlers, recordingLogger(), gate)
  return { asked, ask: (channel: string) => route({ role: 'desk', channel, input: undefined }) }
}

describe('the router of a station', () => {
  it.each(levels)('that is open for "%s" reaches no service behind what needs more', async (level) => {
    const { asked, ask } = stationOpenFor({ is: level })
    for (const channel of channels) await ask(channel)
    const tooMuch = asked.filter(
      (channel) => levels.indexOf(neededAccess(channel as (typeof channels)[number])) > levels.indexOf(level)
    )
    expect(tooMuch).toEqual([])
    expect(asked.length).toBeGreaterThan(0)
  })

  it('does not hand out an answer after the lock that was asked for before it', async () => {
    const { asked, ask } = stationOpenFor({ is: 'station' })
    expect(await ask('people:read-rights')).toEqual(err(appError('access/locked')))
    expect(asked).toEqual(['people:read-rights'])
  })
})

describe('what each call needs', () => {
  // Word by word: a new call that a locked station answers has to be written down here, too.
  it('is nothing for few', () => {
    expect(channels.filter((channel) => neededAccess(channel) === 'nothing').sort()).toMatchInlineSnapshot(`
      [
        "access:read",
        "access:set-up",
        "access:touch",
        "access:unlock",
        "outbox:read-status",
        "server:read",
        "settings:pin-state",
        "settings:read-public",
        "station:describe",
        "station:quit",
        "station:read-connection",
        "station:report-problem",
        "visitor:describe",
        "visitor:read",
      ]
    `)
  })
  it('is more for everything with people in it', () => {
    const personal = channels.filter((channel) =>
      /^(people|faces|photos|enrollments|tags|audit):/.test(channel)
    )
    expect(personal.filter((channel) => neededAccess(channel) === 'nothing')).toEqual([])
    expect(
      channels.filter((channel) => channel.startsWith('settings:save-')).map(neededAccess)
    ).not.toContain('station')
  })
  it('and a locked station tells nothing of them by events', () => {
    expect(events.filter(isToldWhileLocked)).not.toContain('outbox:item-changed')
    expect(events.filter(isToldWhileLocked)).not.toContain('documents:progress')
  })
})
