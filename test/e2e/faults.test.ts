import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { openStation } from '../support/e2e'
import { seen, Stage } from '../support/e2e-stage'
import { EnrollPage } from '../support/enroll-page'
import { faultProxy } from '../support/fault-proxy/fault-proxy'
import { insteadOfServer } from '../support/fault-proxy/line-fault'
import { IdentifyPage } from '../support/identify-page'
import { PeoplePage } from '../support/people-page'
import { samplePerson } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'
import { createTestEngine } from '../support/sandbox-engine'
import { startUnsignedSandbox } from '../support/sandbox-harness'
import { fingerprintOf, selfSigned } from '../support/self-signed'
import { readTruth } from '../support/server-truth'
import { allowUnprotectedSecrets } from '../support/station-settings'

let engine: FaceEngine
beforeAll(() => {
  engine = createTestEngine()
})
afterAll(() => engine.close())

const webPage = insteadOfServer(200, '<!doctype html><title>Hotel</title>', {
  'content-type': 'text/html; charset=utf-8'
})
const search = { fits: /publishWithResponse$/ }
const patience = { timeout: 30_000 }

/** A station that knows its server by its certificate, which a proxy in between shows. */
async function openDesk() {
  const site = await startUnsignedSandbox(engine, { permissions: Object.values(permissions) })
  const certificate = selfSigned()
  const line = await faultProxy(site.baseUrl, { tls: certificate })
  onTestFinished(() => line.close())
  const stage = new Stage()
  allowUnprotectedSecrets(stage.folder)
  await stage.stepsIn(await seen(samplePerson('dora')))
  const { station } = await openStation(stage.folder, { kind: 'clip', path: stage.clip })
  const desk = new EnrollPage(station)
  const sha256 = fingerprintOf(certificate).replaceAll(':', '').toLowerCase()
  const choice = {
    address: line.baseUrl,
    acceptsPlainHttp: false,
    trust: { kind: 'pinned', sha256 }
  } as const
  await desk.signInAt(choice, site.account)
  return { site, line, certificate, station, desk }
}

it('says at the desk what is wrong with the server, keeps the enrollment, and goes on when it is well', async () => {
  const { site, line, certificate, station, desk } = await openDesk()
  const { page } = desk

  // Enroll: nobody can be looked up, then nobody may be enrolled.
  line.play(webPage, search)
  await station.capture()
  await desk.press('Use this photo')
  const problem = page.getByTestId('search-problem')
  await problem.getByText('The server gave an answer that the station does not understand').waitFor(patience)
  // Nobody has to wait for that: the search comes before sending.
  await desk.press('Go on, search later')
  await page.getByText('Whether this person is enrolled already could not be looked up').waitFor()
  line.heal()
  line.play(insteadOfServer(403), { fits: /faceEnroll$/ })
  await desk.typeName('Dora', 'Stone')
  expect(await desk.submit('Enroll this person')).toBe('question')
  await page.getByText('The server did not accept the photo').waitFor()
  await page.getByText('Facial Recognition Services: Face Enrollment').waitFor()
  line.heal()
  await desk.press('Try again')
  await page.getByText('Dora Stone is enrolled').waitFor(patience)
  expect(await readTruth(site.databasePath, ({ people }) => people)).toBe(1)
  await station.goHome()

  await station.choose('Identify')
  const identify = new IdentifyPage(station)
  const photo = await samplePhoto(samplePerson('dora'))
  const lookUp = async (outcome: string, words: string): Promise<void> => {
    await identify.lookUpFile('dora.jpg', photo)
    const answer = await identify.waitForOutcome(outcome)
    await answer.getByText(words).waitFor(patience)
  }
  await lookUp('match', 'Dora Stone')
  line.play(webPage, search)
  await lookUp('identities/bad-answer', 'The server gave an answer that the station does not understand')
  line.heal()
  line.play(insteadOfServer(403), search)
  await lookUp('identities/forbidden', 'This station may not do that')
  line.heal()
  line.play(insteadOfServer(500), search)
  await lookUp('identities/server-error', 'The server has a problem')
  line.heal()

  // SECURITY: the certificate of somebody else. Nothing is sent there.
  line.showCertificate(selfSigned())
  const before = line.requests.length
  await lookUp('identities/untrusted-certificate', 'The server does not prove who it is')
  await station.goHome()
  await page.getByText('Not trusted').first().waitFor(patience)
  expect(line.requests).toHaveLength(before)
  line.showCertificate(certificate)
  await page.getByText('Connected').first().waitFor(patience)

  await line.goAway()
  await station.choose('Identify')
  await lookUp('identities/unreachable', 'The server cannot be reached')
  await station.goHome()
  await page.getByText('No connection').first().waitFor(patience)
  await line.comeBack()
  await page.getByText('Connected').first().waitFor(patience)
  await station.choose('Identify')
  await lookUp('match', 'Dora Stone')
  await station.goHome()

  // The same in the search for people. Whoever works by keyboard stays where the button was.
  const people = new PeoplePage(station)
  await people.open()
  await people.choose('By face')
  line.play(insteadOfServer(500), search)
  await people.chooseFile({ name: 'dora.jpg', bytes: photo })
  await people.sees('The server has a problem')
  line.heal()
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await people.row('Dora Stone').waitFor(patience)
  expect(await people.results.evaluate((place) => place === document.activeElement)).toBe(true)
})
