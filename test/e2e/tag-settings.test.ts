import type { FaceEngine } from '@sandbox/engine/face-engine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStation } from '../support/e2e'
import { Stage } from '../support/e2e-stage'
import { EnrollPage } from '../support/enroll-page'
import { PeoplePage } from '../support/people-page'
import { type PeopleSite, siteTags, startPeopleSite } from '../support/people-site'
import { createTestEngine } from '../support/sandbox-engine'
import { allowUnprotectedSecrets } from '../support/station-settings'
import { TagsPage } from '../support/tags-page'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

async function openDesk(
  site: PeopleSite,
  account = site.account
): Promise<{ tags: TagsPage; people: PeoplePage; desk: EnrollPage }> {
  const stage = new Stage()
  allowUnprotectedSecrets(stage.folder)
  const { station } = await openStation(stage.folder, { kind: 'missing' })
  const people = new PeoplePage(station)
  await people.signIn(site, account)
  return { tags: new TagsPage(station), people, desk: new EnrollPage(station) }
}

it('creates, edits, disables and deletes tags, and says first what a deletion takes along', async () => {
  const { tags, desk } = await openDesk(await startPeopleSite(engine))
  const { page } = tags
  await desk.savePolicy({ form: { tags: [siteTags.vip] } })
  await tags.open()
  await tags.row('Contractor').getByText('Stays for 30 days').waitFor()

  await tags.button('New tag').click()
  await tags.button('Create the tag').click()
  await page.getByText('Please give the tag a name.').waitFor()
  await page.getByLabel('Name', { exact: true }).fill('vip')
  await tags.button('Create the tag').click()
  await page.getByText('There is a tag of this name already.').waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Day pass')
  await page.getByText('For some time', { exact: true }).click()
  await page.getByLabel('Days').fill('')
  await tags.button('Create the tag').click()
  await page.getByText('Please enter how long the tag stays.').waitFor()
  await page.getByLabel('Hours').fill('12')
  await tags.button('Create the tag').click()
  await page.getByText('The tag Day pass was created.').waitFor()
  await tags.row('Day pass').getByText('Stays for 12 hours').waitFor()

  await tags.press('Edit', 'Day pass')
  await page.getByLabel('Description').fill('For one day at the desk')
  await page.getByLabel('Days').fill('1')
  await page.getByLabel('Hours').fill('')
  await tags.button('Save').click()
  await page.getByText('The tag Day pass was saved.').waitFor()
  await tags.row('Day pass').getByText('Stays for 1 day').waitFor()
  await tags.row('Day pass').getByText('For one day at the desk').waitFor()

  await tags.press('Disable', 'Contractor')
  await page.getByText('The tag Contractor is disabled.').waitFor()
  expect(await tags.row('Contractor').getAttribute('data-disabled')).toBe('true')
  await tags.press('Enable', 'Contractor')
  await page.getByText('The tag Contractor can be used again.').waitFor()

  await tags.press('Delete', 'VIP')
  await tags.effects.getByText('4 people have it now.').waitFor()
  await tags.effects.getByText('The theme VIP goes by it').waitFor()
  await tags.effects.getByText('The form for new people offers it').waitFor()
  const confirm = tags.button('Delete the tag')
  expect(await confirm.isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await tags.effects.waitFor({ state: 'detached' })
  await tags.press('Delete', 'VIP')
  await page.getByLabel('Type VIP to delete it').fill('VIP')
  await confirm.click()
  await page.getByText('The tag VIP was deleted.').waitFor()
  await expect.poll(() => tags.row('VIP').count()).toBe(0)
  // The focus is where the answer stands.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'The tag VIP was deleted.'
  )
})

it('puts a tag back as it was when the server refuses the change', async () => {
  const site = await startPeopleSite(engine)
  const { tags } = await openDesk(site)
  await tags.open()
  await site.client.send('deleteTag', { parameters: { tagId: siteTags.guest } })
  await tags.press('Disable', 'Guest')
  await tags.page.getByText('The tag was not changed').waitFor()
  // What the server has shows, whatever was shown before.
  await expect.poll(() => tags.row('Guest').count()).toBe(0)
})

it('names the permissions to an account that may only look, and to one that may not count people', async () => {
  const site = await startPeopleSite(engine, { sampleAccounts: ['lookup-only', 'tag-admin'] })
  const { tags, people } = await openDesk(site, site.accounts['lookup-only'])
  await tags.open()
  for (const name of ['Add Tags (Tags)', 'Edit Tags (Tags)', 'Delete Tags (Tags)']) {
    await tags.closed.getByText(name).waitFor()
  }
  expect(await tags.button('New tag').isDisabled()).toBe(true)
  expect(await tags.page.getByRole('button', { name: 'Delete: VIP' }).isDisabled()).toBe(true)

  const admin = site.accounts['tag-admin']
  if (admin === undefined) throw new Error('the sandbox made no such account')
  await tags.button('Settings').click()
  await tags.button('Home').click()
  await people.signIn(site, admin)
  await tags.open()
  await tags.press('Delete', 'Guest')
  await tags.effects.getByText('It needs the permission Read All Identity (Identities)').waitFor()
})

it('saves definitions of fields, and says that the server cannot list them', async () => {
  const { tags } = await openDesk(await startPeopleSite(engine))
  const { page } = tags
  await tags.open()
  await tags.button('Settings').click()
  await tags.button('Manage fields').click()
  await page.getByText('has no call that lists them').waitFor()
  await tags.button('Save the definition').click()
  await expect.poll(() => page.getByText('Please fill this in.').count()).toBe(3)
  await page.getByLabel('Kind of record').fill('Person')
  await page.getByLabel('Id of the field').fill('badge')
  await page.getByLabel('Name').fill('Badge')
  await tags.button('Save the definition').click()
  await page.getByText('The field Badge was saved.').waitFor()
  expect(await page.getByTestId('saved-fields').textContent()).toContain('Text · Person · badge')
  await page.getByRole('button', { name: 'Edit again: Badge' }).click()
  expect(await page.getByLabel('Id of the field').inputValue()).toBe('badge')
})
