import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { idleMs } from '@renderer/flow/use-idle'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { PeoplePage } from '../support/people-page'
import { type PeopleSite, startPeopleSite } from '../support/people-site'
import { adaAgain, samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { createTestEngine } from '../support/sandbox-engine'
import { allowUnprotectedSecrets } from '../support/station-settings'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

interface Desk {
  readonly people: PeoplePage
  readonly site: PeopleSite
}

async function openDesk(site: PeopleSite, account = site.account): Promise<Desk> {
  const stage = new Stage()
  await stage.stepsIn(await seen(samplePerson('ada')))
  allowUnprotectedSecrets(stage.folder)
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const people = new PeoplePage(station)
  await people.signIn(site, account)
  return { people, site }
}

it('finds people by tag, opens a record, and comes back to the same row of the same search', async () => {
  const { people } = await openDesk(await startPeopleSite(engine, { contractors: 210 }))
  await people.open()
  await people.page.getByText('The server cannot search by name.').waitFor()
  await expect.poll(() => people.page.getByRole('option', { name: 'Retired Disabled' }).count()).toBe(1)

  await people.chooseTag('Contractor')
  await people.page.getByText('The server found 210 people. The first 200 are shown').waitFor()
  expect(await people.rows.count()).toBe(200)
  await people.page.getByLabel('Filter the results').fill('elodie dvo')
  await expect.poll(() => people.rows.count()).toBe(3)
  await people.page.getByText('3 of 210 people').waitFor()
  const row = people.rows.first()
  expect(await row.textContent()).toContain('Contractor until Dec 3, 2099')
  expect(await row.textContent()).toMatch(/Badge: B-\d+/)

  // By keyboard: into the list, one down, and in.
  await people.page.getByLabel('Filter the results').press('Tab')
  await people.page.keyboard.press('ArrowDown')
  await people.page.keyboard.press('Enter')
  await people.rows.first().waitFor({ state: 'detached' })
  await people.goBack()
  await expect.poll(() => people.rows.count()).toBe(3)
  expect(await people.page.getByLabel('Filter the results').inputValue()).toBe('elodie dvo')
  await expect
    .poll(() => people.rows.nth(1).evaluate((element) => element === document.activeElement))
    .toBe(true)

  await people.page.getByLabel('Filter the results').fill('nobody like this')
  await people.page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect.poll(() => people.rows.count()).toBe(200)
  await people.chooseTag('Guest')
  await people.page.getByText('Nobody has this tag now.').waitFor()
})

it('leaves a search and a record that nobody looks at any more', async () => {
  const { people } = await openDesk(await startPeopleSite(engine, { contractors: 3 }))
  await people.page.clock.install()
  const home = people.page.getByRole('heading', { name: 'What would you like to do?' })
  await people.open()
  await people.chooseTag('Contractor')
  await people.rows.first().waitFor()
  await people.page.clock.fastForward(idleMs)
  await home.waitFor()

  await people.open()
  await people.chooseTag('Contractor')
  await people.rows.first().click()
  await people.page.getByRole('region', { name: 'Names' }).waitFor()
  await people.page.clock.fastForward(idleMs - 1000)
  await people.page.keyboard.press('Shift')
  await people.page.clock.fastForward(idleMs - 1000)
  expect(await home.count()).toBe(0)
  await people.page.clock.fastForward(2000)
  await home.waitFor()
})

it('finds people by a field, with and without a value', async () => {
  const { people } = await openDesk(await startPeopleSite(engine))
  await people.open()
  await people.choose('By field')
  await people.page.getByRole('button', { name: 'Search', exact: true }).click()
  await people.page.getByText('Please type the name of the field.').waitFor()
  await people.searchField('Badge', '')
  await expect.poll(() => people.rows.count()).toBe(6)
  await people.searchField('Company', 'Lind & Berg')
  await expect.poll(() => people.rows.count()).toBe(1)
  expect(await people.rows.textContent()).toContain('Ada Lind also Ada Berg')
  await people.searchField('Company', 'Lind')
  await people.page.getByText('Nobody has exactly this value.').waitFor()
})

it('finds somebody by the camera and by a picture file, and then by name among those seen here', async () => {
  const { people, site } = await openDesk(await startPeopleSite(engine))
  await people.open()
  await people.choose('Seen here')
  await people.page.getByText('Nobody was identified here yet').waitFor()
  await people.page.getByText('This is the only search by name').waitFor()

  await people.choose('By face')
  await people.page.getByRole('button', { name: 'Use the camera' }).click()
  await people.row('Ada Lind').waitFor({ timeout: 30_000 })
  await people.row('Ada Lind').click()
  await people.rows.first().waitFor({ state: 'detached' })
  await people.goBack()
  await people.row('Ada Lind').waitFor()

  await people.chooseFile({ name: 'dora.jpg', bytes: await samplePhoto(samplePerson('dora')) })
  await people.sees('The server does not know this face.')
  await people.chooseFile({ name: 'text.jpg', bytes: new TextEncoder().encode('I am not a picture.') })
  await people.sees('This file is not a picture')
  await people.chooseFile({ name: 'ada.jpg', bytes: await samplePhoto(adaAgain) })
  await people.row('Ada Lind').waitFor({ timeout: 30_000 })

  await people.choose('Seen here')
  await people.page.getByLabel('Part of the name').fill('lin')
  await people.row('Ada Lind').waitFor()
  await people.page.getByLabel('Part of the name').fill('berg')
  await people.page.getByText('Nobody of that name was seen here').waitFor()

  // Who signs in next does not learn who was here.
  await people.signIn(site, site.account)
  await people.page.getByText('Nobody was identified here yet').waitFor()
})

it('shows the ways closed that the account has no permission for, with the names of the permissions', async () => {
  const site = await startPeopleSite(engine, { sampleAccounts: ['tag-admin'] })
  const { people } = await openDesk(site, site.accounts['tag-admin'])
  await people.open()
  await people.page.getByRole('tab', { name: 'By tag, closed for this account' }).waitFor()
  await people.closed.getByText('Read All Identity (Identities)').waitFor()
  await people.choose('By face')
  await people.closed.getByText('Face Publishing (Facial Recognition Services)').waitFor()
  await people.choose('Seen here')
  await people.page.getByText('Nobody was identified here yet').waitFor()
  // A role that was changed meanwhile is seen without leaving.
  await people.choose('By field')
  await people.closed.getByRole('button', { name: 'Check again' }).click()
  await people.closed.getByRole('button', { name: 'Check again' }).waitFor()
})
