import type { FaceEngine } from '@sandbox/engine/face-engine'
import type { FaultPlan } from '@sandbox/http/faults'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { PersonPage } from '../support/person-page'
import { lastSighting, type PersonSite, startPersonSite } from '../support/person-site'
import { adaAgain, samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { createTestEngine } from '../support/sandbox-engine'
import { slowLine, type SlowLine } from '../support/slow-line'
import { allowUnprotectedSecrets } from '../support/station-settings'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

const patience = { timeout: 30_000 }

interface Desk {
  readonly record: PersonPage
  readonly line: SlowLine
}

/** A station at the record of Ada Lind. */
async function openRecord(site: PersonSite, account = site.account): Promise<Desk> {
  const stage = new Stage()
  stage.still(await seen(samplePerson('bea')))
  allowUnprotectedSecrets(stage.folder)
  const line = await slowLine(site.baseUrl, { pauseMs: 0 })
  onTestFinished(() => line.close())
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const record = new PersonPage(station)
  await record.signIn(line.baseUrl, account)
  await record.open('Dr. Ada Lind', 'VIP')
  return { record, line }
}

const bodyOf = async (
  site: PersonSite,
  operation: 'readAliases' | 'readNotes' | 'readPerson' | 'readPersonTags' | 'readEntityFields'
): Promise<string> => {
  const { body } = await site.client.send(operation, { parameters: { personId: site.personId } })
  return JSON.stringify(body)
}

it('changes every kind of entry, and the server has it', async () => {
  const site = await startPersonSite(engine)
  const { record } = await openRecord(site)
  const { page } = record
  await page.getByText('Greet by name.').waitFor()

  await record.press('Names', 'Add a name')
  await record.press('Names', 'Save')
  await expect.poll(() => record.part('Names').getByText('Please fill this in.').count()).toBe(2)
  await record.fill('Names', 'First name', 'Ada')
  await record.fill('Names', 'Last name', 'Berg')
  await record.press('Names', 'Save')
  await record.part('Names').getByRole('button', { name: 'Change the name Ada Berg' }).waitFor(patience)
  await record.press('Names', 'Change the name Dr. Ada Lind')
  await record.fill('Names', 'First name', 'Adele')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Dr. Adele Lind', level: 1 }).waitFor(patience)
  expect(await record.entry('Names', 'Dr. Adele Lind').textContent()).toContain('Primary name')
  await record.press('Names', 'Remove the name Ada Berg')
  await record.confirm('Remove')
  await expect.poll(() => record.entries('Names').count()).toBe(1)
  expect(await bodyOf(site, 'readAliases')).toMatch(/^\[\{[^{]*"firstName":"Adele"[^{]*\}\]$/)

  expect(await record.entry('Tags', 'Contractor').textContent()).toContain('expired')
  await record.press('Tags', 'Put on a tag')
  await record.part('Tags').getByLabel('Tag', { exact: true }).selectOption('Visitor')
  await record.part('Tags').getByText('As the tag says: for 1 day').waitFor()
  await record.part('Tags').getByText('Until a date').click()
  await record.fill('Tags', 'Last day', '2099-03-04')
  await record.press('Tags', 'Save')
  await record.entry('Tags', 'until Mar 4, 2099').getByRole('button').first().waitFor(patience)
  await record.press('Tags', 'Change until when Visitor holds')
  await record.part('Tags').getByText('For good', { exact: true }).click()
  await record.press('Tags', 'Save')
  await record
    .entry('Tags', /Visitor.*for good/)
    .getByRole('button')
    .first()
    .waitFor(patience)
  await record.press('Tags', 'Take off the tag VIP')
  await record.confirm('Remove')
  await expect.poll(() => record.entry('Tags', 'VIP').count()).toBe(0)
  await page.getByText('Check the visitor pass.').waitFor()

  await record.press('Notes', 'Write a note')
  await record.fill('Notes', 'In one line', 'Lost her badge')
  await record.fill('Notes', 'More about it', 'A new one is ordered.')
  expect(await record.part('Notes').getByLabel('Written by').inputValue()).toBe('training')
  await record.press('Notes', 'Save')
  await record.entry('Notes', 'by training').getByRole('button').first().waitFor(patience)
  await record.press('Notes', 'Remove the note Has her own key')
  await record.confirm('Remove')
  await expect.poll(() => record.entries('Notes').count()).toBe(1)

  await record.press('Fields', 'Add a field')
  await record.fill('Fields', 'Name of the field', 'Locker')
  await record.part('Fields').getByText('Number', { exact: true }).click()
  await record.fill('Fields', 'Value', 'x')
  await record.press('Fields', 'Save')
  await record.part('Fields').getByText('Please enter a number, such as 12 or 3.5.').waitFor()
  await record.fill('Fields', 'Value', '17')
  await record.press('Fields', 'Save')
  await record.entry('Fields', 'Locker').getByRole('button').first().waitFor(patience)
  await record.press('Fields', 'Change the field Born')
  await record.fill('Fields', 'Born', '1991-05-06')
  await record.press('Fields', 'Save')
  await record.entry('Fields', 'May 6, 1991').getByRole('button').first().waitFor(patience)
  await record.press('Fields', 'Remove the field Escort')
  await record.confirm('Remove')
  await expect.poll(() => record.entry('Fields', 'Escort').count()).toBe(0)

  await record.part('Addresses').getByText('The server has no way to remove an address.').waitFor()
  await record.press('Addresses', 'Change the address 1 Mill Lane')
  await record.fill('Addresses', 'City', 'Sparks')
  await record.press('Addresses', 'Save')
  await record.entry('Addresses', '89501 Sparks, NV').getByRole('button').first().waitFor(patience)

  const person = await bodyOf(site, 'readPerson')
  for (const part of ['Sparks', '"numberValue":17', '1991-05-06', 'Lost her badge'])
    expect(person).toContain(part)
  expect(person).not.toMatch(/Escort|Has her own key/)
})

it('shows a change at once, and takes back what the server refuses, with the reason and what was typed', async () => {
  let isRefusing = false
  const faults: FaultPlan = ({ method, path }) =>
    isRefusing && method !== 'GET' && path.includes('/notes') ? { kind: 'refuse', status: 400 } : undefined
  const site = await startPersonSite(engine, { faults })
  const { record, line } = await openRecord(site)
  const note = record.entry('Notes', /key/)
  const rename = async (button: string, text: string): Promise<void> => {
    await record.press('Notes', button)
    await record.fill('Notes', 'In one line', text)
    line.hold()
    await record.press('Notes', 'Save')
  }

  await rename('Change the note Has her own key', 'Has two keys')
  // Beside it another change is under way, which has to stay.
  await record.press('Names', 'Change the name Dr. Ada Lind')
  await record.fill('Names', 'First name', 'Adele')
  await record.press('Names', 'Save')
  await record.entry('Names', 'Dr. Adele Lind').getByText('Saving').waitFor()
  expect(await note.textContent()).toContain('Has two keys')
  expect(await note.textContent()).toContain('Saving')
  isRefusing = true
  line.release()

  const form = record.part('Notes').getByRole('form')
  await form.getByText('Not saved. The server did not accept this entry').waitFor(patience)
  expect(await form.getByLabel('In one line').inputValue()).toBe('Has two keys')
  await record.part('Names').getByRole('button', { name: 'Change the name Dr. Adele Lind' }).waitFor(patience)

  // What was typed is not left by accident.
  await record.page.getByRole('button', { name: 'People' }).click()
  await record.confirm('Stay here')
  expect(await form.getByLabel('In one line').inputValue()).toBe('Has two keys')
  await form.getByRole('button', { name: 'Cancel' }).click()
  await expect.poll(() => note.textContent()).toContain('Has her own key')

  await record.press('Notes', 'Remove the note Has her own key')
  await record.confirm('Remove')
  await record.part('Notes').getByText('Not removed. The server did not accept this entry').waitFor(patience)
  expect(await bodyOf(site, 'readNotes')).toContain('Has her own key')
  isRefusing = false
  await record.press('Notes', 'Remove the note Has her own key')
  await record.confirm('Remove')
  await record.part('Notes').getByText('There are no notes about this person.').waitFor(patience)
})

it('shows what an account may not do as closed, with the permission that would open it', async () => {
  const site = await startPersonSite(engine, { sampleAccounts: ['lookup-only'] })
  const { record } = await openRecord(site, site.accounts['lookup-only'])
  const closed = async (part: Parameters<typeof record.part>[0]): Promise<string> =>
    (await record.part(part).getByTestId('closed').allTextContents()).join(' ')
  await expect.poll(() => closed('Names')).toContain('Mutate Aliases (Identities)')
  expect(await closed('Tags')).toContain('Mutate Tags (Identities)')
  for (const part of ['Notes', 'Fields', 'Addresses'] as const)
    expect(await closed(part)).toContain('Mutate All Identity (Identities)')
  expect(await closed('Documents')).toContain('Add Identity Files (Identities)')
  expect(await closed('Documents')).toContain('Read Identity Files (Identities)')
  expect(await closed('Photos')).toContain('Face Enrollment (Facial Recognition Services)')
  expect(await closed('Sightings')).toContain('Read Detections (Identities)')
  // What can be read is there, and no button is left that would fail.
  expect(await record.entry('Notes', 'Has her own key').count()).toBe(1)
  expect(await record.page.getByRole('main').getByRole('button').count()).toBe(0)
})

it('uploads a document with its progress, stops it, and opens and saves what was added', async () => {
  const site = await startPersonSite(engine)
  const { record, line } = await openRecord(site)
  const { page } = record
  const documents = record.part('Documents')
  await documents.getByText('The server has no list of documents.').waitFor()

  await record.pickDocument('huge.bin', new Uint8Array(10 * 1024 * 1024 + 1))
  await documents.getByText('This document is too large').waitFor()

  await record.pickDocument('scan.pdf', new Uint8Array(9 * 1024 * 1024))
  await record.fill('Documents', 'Name', 'a/b.pdf')
  await record.press('Documents', 'Upload')
  await documents.getByText('A file name cannot contain').waitFor()
  await record.fill('Documents', 'Name', 'contract.pdf')
  line.hold()
  await record.press('Documents', 'Upload')
  const bar = documents.getByRole('progressbar')
  // What the operating system takes at once has gone, the rest waits.
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow')), patience).toBeGreaterThan(0)
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeLessThan(
    Number(await bar.getAttribute('aria-valuemax'))
  )
  await page.getByRole('button', { name: 'People' }).click()
  await record.confirm('Stay here')
  await record.press('Documents', 'Stop')
  await documents.getByText('The upload was stopped').waitFor(patience)
  await documents.getByText('the server does not have this document').waitFor()
  expect(await documents.getByLabel('Name', { exact: true }).inputValue()).toBe('contract.pdf')
  line.release()

  await record.press('Documents', 'Upload again')
  await record.entry('Documents', 'contract.pdf').waitFor(patience)
  await record.pickDocument('badge.jpg', await samplePhoto(adaAgain))
  await record.press('Documents', 'Upload')
  await record.entry('Documents', 'badge.jpg').waitFor(patience)
  expect(await documents.getByRole('button', { name: 'Open contract.pdf' }).count()).toBe(0)

  await record.press('Documents', 'Open badge.jpg')
  const picture = page.getByRole('dialog').getByRole('img', { name: 'badge.jpg' })
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  const download = page.waitForEvent('download', patience)
  await record.press('Documents', 'Save a copy of badge.jpg')
  const saved = await download
  expect(saved.suggestedFilename()).toBe('badge.jpg')
  expect(new Uint8Array(await readFile(await saved.path()))).toEqual(await samplePhoto(adaAgain))

  // They are still listed when somebody comes back.
  await record.people.goBack()
  await record.people.row('Dr. Ada Lind').click()
  await record.entry('Documents', 'contract.pdf').waitFor(patience)
})

it('goes through the sightings page by page, in both orders, and within a range of days', async () => {
  const site = await startPersonSite(engine, { sightings: 45 })
  const { record } = await openRecord(site)
  const sightings = record.entries('Sightings')
  await expect.poll(() => sightings.count(), patience).toBe(20)
  const newest = sightings.first()
  expect(await newest.textContent()).toContain('Gate 1')
  // In the time of the device.
  expect(await newest.textContent()).toContain('Mar 4, 2026, 21:00:00')
  expect(await newest.textContent()).toContain('Asia/Tokyo time')
  expect(await newest.getByRole('img', { name: 'Picture of Mar 4, 2026, 21:00:00' }).count()).toBe(1)
  expect(await sightings.nth(1).getByRole('img', { name: 'No picture' }).count()).toBe(1)

  await record.press('Sightings', 'More')
  await expect.poll(() => sightings.count(), patience).toBe(40)
  await record.press('Sightings', 'More')
  await expect.poll(() => sightings.count(), patience).toBe(45)
  await record.part('Sightings').getByText('These are all.').waitFor()

  await record.part('Sightings').getByText('Oldest first').click()
  await expect.poll(() => sightings.first().textContent(), patience).toContain('Gate 45')
  expect(await sightings.count()).toBe(20)

  await record.part('Sightings').getByText('From and to').click()
  await record.fill('Sightings', 'From', '2026-03-07')
  await record.part('Sightings').getByText('This person was not seen in this time.').waitFor(patience)
  await record.fill('Sightings', 'To', '2026-03-04')
  await record.part('Sightings').getByText('The first day is after the last one.').waitFor()
  await record.fill('Sightings', 'From', '2026-03-04')
  // Days are those of this computer.
  const onThatDay = Array.from(
    { length: 45 },
    (_, hours) => new Date(lastSighting - hours * 3_600_000)
  ).filter((at) => at.getMonth() === 2 && at.getDate() === 4)
  await expect.poll(() => sightings.count(), patience).toBe(onThatDay.length)
})
