import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { silentSwitches } from '@main/browser-host/quiet-switches'
import { seen, Stage } from '../support/e2e-stage'
import { startRefusingProxy } from '../support/refusing-proxy'
import { adaAgain } from '../support/sample-people'
import { SettingsPage } from '../support/settings-page'
import { openBrowser } from '../support/station-browser'
import { StationPage } from '../support/station-page'
import { startStation } from '../support/station-process'

const recorder = new URL('../support/recorded-contacts.mjs', import.meta.url)

const stage = new Stage()
const contactFile = join(stage.folder, 'contacts')
const contacts = (): string[] =>
  existsSync(contactFile) ? readFileSync(contactFile, 'utf8').trim().split('\n') : []

beforeEach(() => void vi.stubEnv('RECORDED_CONTACTS', contactFile))
afterEach(() => void vi.unstubAllEnvs())

it('speaks to nobody but its own server, in its page and in its process', async () => {
  await stage.stepsIn(await seen(adaAgain))
  const proxy = await startRefusingProxy()
  onTestFinished(() => proxy.close())
  const browser = await openBrowser({ kind: 'clip', path: stage.clip }, [
    ...silentSwitches,
    ...proxy.switches
  ])
  onTestFinished(() => browser.close())
  const { page } = browser

  // Both witnesses see what there is to see.
  await page.goto('http://elsewhere.example/').catch(() => undefined)
  expect(proxy.attempts).toContainEqual(expect.stringContaining('elsewhere.example'))
  proxy.attempts.length = 0
  const elsewhere = "fetch('http://elsewhere.invalid').catch(() => {})"
  execFileSync(process.execPath, [`--import=${recorder.href}`, '--eval', elsewhere])
  expect(contacts()).toContainEqual(expect.stringContaining('elsewhere.invalid'))
  rmSync(contactFile)

  const host = await startStation(stage.folder, false, recorder)
  onTestFinished(() => host.stop())
  const station = new StationPage(page)
  await station.open(host.url)
  await station.capture()
  await station.enrollAs('Ada', 'Lind')
  await station.goHome()
  const result = await station.identify()
  expect(await result.getAttribute('data-outcome')).toBe('match')
  await station.goHome()
  await new SettingsPage(page).open()

  expect(proxy.attempts).toEqual([])
  // It connects to its practice server, and listens there.
  expect(new Set(contacts())).toEqual(new Set(['connect 127.0.0.1', 'lookup 127.0.0.1']))
})
