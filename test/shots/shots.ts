import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bridge } from '@shared/ipc/bridge'
import type { Channel } from '@shared/ipc/channels'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { administratorPin } from '../support/administrator-pin'
import { EnrollPage } from '../support/enroll-page'
import { seen, Stage } from '../support/e2e-stage'
import { adaAgain, samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { openBrowser } from '../support/station-browser'
import { StationPage } from '../support/station-page'
import { startStation } from '../support/station-process'
import { naturalFrame } from './natural-frame'

const folderOf = (name: string): string => fileURLToPath(new URL(`../../docs/${name}/`, import.meta.url))
const patience = { timeout: 60_000 }

const dora = samplePerson('dora')

/**
 * Takes the pictures of the documents from the built station, with a fake camera, in Training mode. The people are those of
 * the sample pictures that come with the `@vladmandic/face-api` package (MIT); no other face is ever in a picture.
 */
export async function takeShots(): Promise<void> {
  const stage = new Stage()
  const host = await startStation(stage.folder)
  const browser = await openBrowser({ kind: 'clip', path: stage.clip })
  const { page } = browser
  await page.setViewportSize({ width: 1280, height: 800 })
  const station = new StationPage(page)
  const enroll = new EnrollPage(station)

  const shoot = async (name: string, folder = 'operator/images'): Promise<void> => {
    mkdirSync(folderOf(folder), { recursive: true })
    // Pictures and transitions come to rest.
    await page.waitForTimeout(700)
    const png = await page.screenshot({ animations: 'disabled' })
    await sharp(png)
      .jpeg({ quality: 80, mozjpeg: true })
      .toFile(join(folderOf(folder), `${name}.jpg`))
    console.log(`docs/${folder}/${name}.jpg`)
  }
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).first().click(patience)

  try {
    await stage.stepsIn(await naturalFrame(dora, 60))
    await station.open(host.url)
    await shoot('home')
    await station.choose('Enroll')
    await page.getByText('closer').first().waitFor(patience)
    await shoot('hint')
    await station.goHome()

    await stage.stepsIn(await naturalFrame(dora, 130))
    await station.capture()
    await shoot('review')
    await shoot('review', 'images')
    await enroll.usePhoto()
    await enroll.typeName('Dora', 'Stone')
    await page.getByText('VIP').click()
    await shoot('details')
    await enroll.submit('Enroll this person')
    await page.locator('[data-testid="enrollment-result"][data-outcome="accepted"]').waitFor(patience)
    await shoot('enrolled')
    await station.goHome()

    await station.capture()
    await enroll.usePhoto()
    await shoot('same-person')
    await press(/^Cancel$/)

    await station.identify()
    await page.getByText('Last seen').waitFor(patience)
    await shoot('identified')
    await shoot('identify', 'images')
    await press('Open record')
    await page.getByRole('region', { name: 'Names' }).waitFor(patience)
    // What the account may do is asked for, too.
    await page.getByRole('button', { name: 'Add a name', disabled: false }).waitFor(patience)
    await shoot('record')
    await shoot('record', 'images')
    await press('Identify')
    await press('Home')

    await stage.stepsIn(await naturalFrame(samplePerson('bea'), 130))
    await station.identify()
    await shoot('not-enrolled')
    await station.goHome()

    await stage.stepsIn(await seen(samplePerson('ada')))
    await station.choose('Compare')
    await station.useCamera('First picture')
    await station.chooseFile('Second picture', { name: 'picture.jpg', bytes: await samplePhoto(adaAgain) })
    await station.verdict.waitFor(patience)
    await shoot('compared')
    await shoot('compare', 'images')
    await station.goHome()

    await page.getByTestId('outbox-button').click(patience)
    await page.getByRole('heading', { name: 'Outbox' }).waitFor(patience)
    await shoot('outbox')
    await station.goHome()

    await page.getByRole('button', { name: 'Settings' }).click(patience)
    await page.getByTestId('settings-door').waitFor(patience)
    await shoot('settings-door')
    await station.goHome()

    // In Training mode only a station that has a PIN for its attendants can be locked.
    await askStation(page, 'access:open-settings', { pin: administratorPin })
    await askStation(page, 'access:set-station-pin', { pin: '2846' })
    await askStation(page, 'access:close-settings')
    await press('Lock')
    await station.lock.waitFor(patience)
    await shoot('locked')
  } finally {
    await browser.close()
    await host.stop()
  }
}

async function askStation(page: Page, channel: Channel, input?: unknown): Promise<void> {
  await page.evaluate(
    async ([name, sent]) => {
      const { station } = window as unknown as { readonly station: Bridge }
      await station.invoke(name, sent)
    },
    [channel, input] as const
  )
}
