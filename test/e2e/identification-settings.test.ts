import { expect, it } from 'vitest'
import { administratorPin } from '../support/administrator-pin'
import { openStation } from '../support/e2e'
import { Stage } from '../support/e2e-stage'
import { IdentificationPage } from '../support/identification-page'

it('changes a theme by keyboard alone, and keeps it when the page is loaded anew', async () => {
  const { station } = await openStation(new Stage().folder, { kind: 'missing' })
  const { page } = station
  const settings = new IdentificationPage(page)
  const button = (name: string) => page.getByRole('button', { name })
  await settings.tabTo(button('Settings'))
  await page.keyboard.press('Enter')
  const pin = page.getByRole('textbox', { name: "Administrator's PIN" })
  await expect.poll(() => settings.hasFocus(pin)).toBe(true)
  await page.keyboard.type(administratorPin)
  await page.keyboard.press('Enter')
  await button('Change search and themes').waitFor()
  await settings.tabTo(button('Change search and themes'))
  await page.keyboard.press('Enter')
  await settings.theme('VIP').waitFor()
  expect(await settings.order()).toEqual(['Banned', 'VIP', 'Employee', 'Visitor'])

  await settings.tabTo(button('Move up: VIP'))
  await page.keyboard.press('Enter')
  expect(await settings.order()).toEqual(['VIP', 'Banned', 'Employee', 'Visitor'])
  // There is no further way up: the focus stays with the theme all the same.
  await expect.poll(() => settings.hasFocus(button('Move down: VIP'))).toBe(true)
  await settings.tabTo(settings.theme('VIP'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await settings.tabTo(page.getByLabel('Name', { exact: true }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Guest of honour')
  await settings.tabTo(page.getByLabel('Add a tag'))
  await page.keyboard.type('Sponsor')
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: 'Tags of this theme' }).getByText('Sponsor').waitFor()
  // The chosen colour is the stop of the group; arrows go on from it.
  await settings.tabTo(page.getByRole('radio', { name: 'Violet' }))
  await page.keyboard.press('ArrowRight')
  await settings.tabTo(settings.save)
  await page.keyboard.press('Enter')
  await settings.saved.waitFor()

  await page.reload()
  await settings.open()
  expect(await settings.order()).toEqual(['Guest of honour', 'Banned', 'Employee', 'Visitor'])
  await settings.theme('Guest of honour').click()
  await page.getByRole('list', { name: 'Tags of this theme' }).getByText('Sponsor').waitFor()
  expect(await page.getByRole('radio', { name: 'Grey' }).isChecked()).toBe(true)
})

it('refuses what is not right in words, and asks before a theme or changes are lost', async () => {
  const { station } = await openStation(new Stage().folder, { kind: 'missing' })
  const { page } = station
  const settings = new IdentificationPage(page)
  await settings.open()
  await page.getByRole('button', { name: 'Add a theme' }).click()
  await settings.theme('New theme').click()
  await settings.save.click()
  await page.getByText('2 things are not right yet.').waitFor()
  await page.getByText('A theme needs a tag').waitFor()
  await expect.poll(() => settings.hasFocus(page.getByLabel('Name', { exact: true }))).toBe(true)
  await page.getByLabel('Name', { exact: true }).fill('Contractor')
  await page
    .getByRole('button', { name: /^Add the tag / })
    .first()
    .click()
  await page.getByText('Nothing is changed').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Delete this theme' }).click()
  await page.getByRole('alertdialog', { name: 'Delete the theme Contractor?' }).waitFor()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByText('Nothing is changed').waitFor()

  await page.getByRole('textbox', { name: 'Same person from (%)' }).fill('20')
  await page.keyboard.press('Tab')
  // Never at or below the limit for different people, which is 30.
  expect(await page.getByRole('textbox', { name: 'Same person from (%)' }).inputValue()).toBe('31')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await settings.save.click()
  await settings.saved.waitFor()
  await page.getByRole('button', { name: 'Back to the limits of the station' }).click()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  expect(await page.getByRole('textbox', { name: 'Same person from (%)' }).inputValue()).toBe('31')
})
