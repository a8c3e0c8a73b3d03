import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions, stationRole } from '@sandbox/permissions'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { EnrollPage } from '../support/enroll-page'
import { adaAgain } from '../support/sample-people'
import { createTestEngine } from '../support/sandbox-engine'
import { startUnsignedSandbox } from '../support/sandbox-harness'
import { readTruth } from '../support/server-truth'
import type { StationPage } from '../support/station-page'
import { allowUnprotectedSecrets } from '../support/station-settings'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

async function openDesk(): Promise<{ station: StationPage; desk: EnrollPage; dataFolder: string }> {
  const stage = new Stage()
  await stage.stepsIn(await seen(adaAgain))
  // The servers here are no practice servers, and the browser host has no key store.
  allowUnprotectedSecrets(stage.folder)
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  return { station, desk: new EnrollPage(station), dataFolder: stage.folder }
}

it('asks whether it is the same person: adds the photo to her, or makes a new record for a reason', async () => {
  const { station, desk } = await openDesk()
  await station.capture()
  await desk.usePhoto()
  await desk.page.getByText('The server knows nobody like this.').waitFor()
  await desk.typeName('Ada', 'Lind')
  expect(await desk.submit('Enroll this person')).toBe('accepted')
  expect(await desk.result.textContent()).toContain('Ada Lind is enrolled')
  // The second frame of the same visit finds her.
  expect(await desk.result.getAttribute('data-proof')).toBe('found')
  await station.goHome()

  await station.capture()
  await desk.usePhoto()
  expect(await desk.candidates.textContent()).toContain('Ada Lind')
  // Both photos are really shown, side by side.
  const widths = () =>
    desk.candidates
      .getByRole('img')
      .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth > 0))
  await expect.poll(widths).toEqual([true, true])

  await desk.press('Same person: add this photo: Ada Lind')
  await desk.page.getByText('The photo is added to the record of Ada Lind.').waitFor()
  expect(await desk.page.getByLabel('First name').count()).toBe(0)
  await desk.press('Back')
  await desk.press('Somebody else: make a new record')
  await desk.page.getByText('Why is a new record made?').waitFor()
  await desk.press('Back to the photos')
  await desk.press('Same person: add this photo: Ada Lind')
  expect(await desk.submit('Add to this person')).toBe('accepted')
  expect(await desk.result.textContent()).toContain('Photo added')
})

it('makes a new record against a strong match only with a reason', async () => {
  const { station, desk } = await openDesk()
  await station.capture()
  await station.enrollAs('Ada', 'Lind')
  await desk.press('Enroll next person')
  await desk.usePhoto()
  await desk.press('Somebody else: make a new record')
  await desk.press('I was told to make a new record')
  await desk.typeName('Bea', 'Berg')
  expect(await desk.submit('Enroll this person')).toBe('accepted')
  expect(await desk.result.textContent()).toContain('Bea Berg is enrolled')
})

it('opens no camera before somebody has agreed, and shows the other way to somebody who does not', async () => {
  const { station, desk } = await openDesk()
  await desk.savePolicy({
    consent: {
      texts: [
        {
          language: 'en',
          version: '1',
          title: 'Your photo',
          body: 'May we?',
          alternative: 'Use the paper form.'
        },
        {
          language: 'de',
          version: '1',
          title: 'Ihr Foto',
          body: 'Dürfen wir?',
          alternative: 'Nehmen Sie das Formular.'
        }
      ]
    }
  })
  await station.choose('Enroll')
  await desk.page.getByRole('heading', { name: 'Your photo' }).waitFor()
  await desk.page.getByText('Deutsch').click()
  await desk.page.getByText('Dürfen wir?').waitFor()
  expect(await desk.page.locator('video').count()).toBe(0)
  await desk.press('I do not agree')
  await desk.page.getByText('Nehmen Sie das Formular.').waitFor()
  expect(await desk.page.locator('video').count()).toBe(0)

  await desk.press('Back to the text')
  await desk.press('I agree')
  await desk.page.getByRole('button', { name: 'Use this photo' }).waitFor({ timeout: 30_000 })
})

it('saves an enrollment while no server can be reached, and says that it was not looked up', async () => {
  const { station, desk } = await openDesk()
  const site = await startUnsignedSandbox(engine)
  await desk.signInAt(
    { address: site.baseUrl, acceptsPlainHttp: true, trust: { kind: 'system' } },
    site.account
  )
  await site.close()
  await station.capture()
  await desk.usePhoto()
  await desk.page.getByText('Whether this person is enrolled already could not be looked up').waitFor()
  await desk.typeName('Ada', 'Lind')
  expect(await desk.submit('Enroll this person')).toBe('saved')
  expect(await desk.result.textContent()).toContain('Ada Lind is saved here and will be sent')
})

it('offers the tags of Training mode with how long each stays, and puts on those that are chosen', async () => {
  const { station, desk, dataFolder } = await openDesk()
  const { page } = desk
  await station.capture()
  await desk.usePhoto()
  const tags = page.getByRole('group', { name: 'Tags' }).getByRole('checkbox')
  await expect.poll(() => tags.count()).toBe(4)
  await page.getByText('Visitor for 30 days').click()
  await page.getByText('VIP for good').click()
  await desk.typeName('Ada', 'Lind')
  expect(await desk.submit('Enroll this person')).toBe('accepted')

  const atServer = await readTruth(join(dataFolder, 'training', 'training.sqlite'), ({ tagsOn }) => tagsOn)
  expect(atServer).toEqual([
    { name: 'Visitor', days: 30 },
    { name: 'VIP', days: undefined }
  ])
})

it('takes two photos, a document and a field in one visit, and says beside each field what is wrong', async () => {
  const { station, desk } = await openDesk()
  const site = await startUnsignedSandbox(engine, { permissions: Object.values(permissions) })
  await desk.signInAt(
    { address: site.baseUrl, acceptsPlainHttp: true, trust: { kind: 'system' } },
    site.account
  )
  await desk.savePolicy({
    form: {
      fields: [
        { kind: 'text', name: 'Company', label: 'Company', required: true },
        { kind: 'date', name: 'Born', label: 'Date of birth', when: 'past' }
      ],
      documents: [{ id: 'id-card', label: 'ID card', required: true }]
    }
  })
  const { page } = desk
  await station.capture()
  await desk.usePhoto()
  await page.getByLabel('Date of birth').fill('2999-01-01')
  await desk.press('Enroll this person')
  await page.getByText('5 things are not right yet.').waitFor()
  // What is wrong first has the focus, and nothing was sent.
  expect(await page.getByLabel('First name').evaluate((input) => input === document.activeElement)).toBe(true)
  await page.getByText('Please enter a date before today.').waitFor()
  await page.getByText('Please add this document.').waitFor()

  await desk.typeName('Ada', 'Lind')
  await page.getByLabel('Company').fill('Lind and Sons')
  await page.getByLabel('Date of birth').fill('1990-04-05')
  const chooser = page.waitForEvent('filechooser')
  await desk.press('ID card: Choose a file')
  await (await chooser).setFiles({ name: 'card.txt', mimeType: 'text/plain', buffer: Buffer.from('no') })
  await page.getByText('This file cannot be used as a document').first().waitFor()
  await desk.press('ID card: Use the camera')
  await desk.press('Take the picture')
  await page.getByText('ID card.jpg').waitFor()
  // The buttons change; whoever goes on by Tab goes on from the same place.
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe('ID card')
  await desk.press('Remove ID card.jpg')
  expect(await focused()).toBe('ID card')
  await desk.press('ID card: Use the camera')
  await desk.press('Take the picture')
  await page.getByText('ID card.jpg').waitFor()

  const addPhoto = async (): Promise<void> => {
    await desk.press('Add a photo')
    await page.getByRole('button', { name: 'Use this photo' }).waitFor({ timeout: 30_000 })
    await desk.press('Use this photo')
    await page.getByRole('img', { name: 'Photo 2 of 2' }).waitFor()
  }
  await addPhoto()
  await desk.press('Remove photo 2')
  expect(await focused()).toBe('Photos')
  await addPhoto()
  expect(await page.getByLabel('Company').inputValue()).toBe('Lind and Sons')
  const outcome = await desk.submit('Enroll this person')
  expect(outcome, await desk.result.innerText()).toBe('accepted')
})

it('asks about a document that the account may not add, and goes on without it when told so', async () => {
  const { station, desk } = await openDesk()
  const site = await startUnsignedSandbox(engine, {
    permissions: stationRole.filter((permission) => permission !== permissions.addIdentityFiles)
  })
  await desk.signInAt(
    { address: site.baseUrl, acceptsPlainHttp: true, trust: { kind: 'system' } },
    site.account
  )
  await desk.savePolicy({ form: { documents: [{ id: 'id-card', label: 'ID card', required: true }] } })
  await station.capture()
  await desk.usePhoto()
  await desk.typeName('Ada', 'Lind')
  await desk.press('ID card: Use the camera')
  await desk.press('Take the picture')
  await desk.page.getByText('ID card.jpg').waitFor()
  expect(await desk.submit('Enroll this person')).toBe('question')
  await desk.page.getByText('Identities: Add Identity Files').waitFor()
  await desk.press('Leave it out')
  await desk.page.getByText('Ada Lind is enrolled').waitFor({ timeout: 30_000 })
})
