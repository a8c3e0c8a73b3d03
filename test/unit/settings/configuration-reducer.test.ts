import {
  type ConfigurationEvent,
  type ConfigurationPage,
  configurationReducer,
  leftConfiguration,
  type OpenFile,
  startConfiguration
} from '@renderer/settings/configuration/configuration-reducer'
import type { ConfigurationState } from '@shared/domain/configuration-report'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { describe, expect, it } from 'vitest'

const origin: ConfigurationState = {
  managed: 'none',
  fields: [],
  settings: [],
  needsSignature: false,
  ownFile: 'fine'
}
const file = { content: Uint8Array.of(123, 125) }
const open: OpenFile = {
  name: 'site.json',
  file,
  preview: {
    changes: [{ path: 'captureSound', from: false, to: true }],
    kept: [],
    fields: [],
    isSigned: false
  }
}
const wrong: OpenFile = {
  ...open,
  preview: { ...open.preview, fields: [{ path: 'themes', problem: { kind: 'not-allowed' } }] }
}

function after(...events: ConfigurationEvent[]) {
  return events.reduce<{ state: ConfigurationPage; effects: readonly unknown[] }>(
    ({ state }, event) => configurationReducer(state, event),
    { state: startConfiguration, effects: [] }
  )
}

const ready: ConfigurationEvent[] = [
  { type: 'origin-wanted' },
  { type: 'origin-read', attempt: 1, result: ok(origin) }
]
const chosen: ConfigurationEvent = { type: 'files-chosen', files: [] }
const shown: ConfigurationEvent[] = [...ready, chosen, { type: 'previewed', attempt: 2, result: ok(open) }]

describe('the page of configurations', () => {
  it('asks first where the settings come from', () => {
    expect(after({ type: 'origin-wanted' }).effects).toEqual([{ type: 'read-origin', attempt: 1 }])
    expect(after(...ready).state).toMatchObject({ origin: { kind: 'ready' }, busy: undefined })
    expect(after({ type: 'export-wanted' }).effects).toEqual([])
  })

  it('shows what a file would change, and takes it over when that is wanted', () => {
    expect(after(...shown).state.open).toBe(open)
    const step = after(...shown, { type: 'import-wanted' })
    expect(step.effects).toEqual([{ type: 'import', attempt: 3, file }])
    const done = { changed: ['captureSound'], needsRestart: false }
    const next = configurationReducer(step.state, { type: 'imported', attempt: 3, result: ok(done) })
    expect(next.state).toMatchObject({ open: undefined, outcome: { kind: 'imported', done } })
    expect(next.effects).toEqual([{ type: 'read-origin', attempt: 4 }])
  })

  it('takes nothing over in which something is wrong, or nothing new', () => {
    const same = { ...open, preview: { ...open.preview, changes: [] } }
    for (const each of [wrong, same]) {
      const step = after(
        ...ready,
        chosen,
        { type: 'previewed', attempt: 2, result: ok(each) },
        { type: 'import-wanted' }
      )
      expect(step.effects).toEqual([])
    }
  })

  it('says why a file cannot be read or taken over, and keeps an open one for another try', () => {
    const unread = after(...ready, chosen, {
      type: 'previewed',
      attempt: 2,
      result: err(appError('settings/unsigned'))
    })
    expect(unread.state).toMatchObject({ open: undefined, outcome: { kind: 'failed', of: 'import' } })
    const failed = after(
      ...shown,
      { type: 'import-wanted' },
      {
        type: 'imported',
        attempt: 3,
        result: err(appError('settings/not-saved'))
      }
    )
    expect(failed.state).toMatchObject({
      open: { name: 'site.json' },
      outcome: { error: { code: 'settings/not-saved' } }
    })
  })

  it('does one thing at a time, and hears no answer that comes too late', () => {
    const busy = after(...shown, { type: 'import-wanted' })
    for (const event of [{ type: 'export-wanted' }, chosen, { type: 'file-dropped' }] as const)
      expect(configurationReducer(busy.state, event)).toEqual({ state: busy.state, effects: [] })
    const left = configurationReducer(busy.state, leftConfiguration).state
    const late = configurationReducer(left, { type: 'previewed', attempt: 3, result: ok(open) })
    expect(late.state).toBe(left)
  })

  it('lets go of a file', () => {
    expect(after(...shown, { type: 'file-dropped' }).state).toMatchObject({
      open: undefined,
      outcome: undefined
    })
  })
})
