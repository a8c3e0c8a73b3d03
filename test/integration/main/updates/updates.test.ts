import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { electronUpdater } from '@main/updates/electron-updater'
import { betweenLooksMs, firstLookMs } from '@main/updates/update-policy'
import { type Updater, UpdateService } from '@main/updates/update-service'
import { updateSource } from '@main/updates/update-source'
import { openVerifiedFeed } from '@main/updates/verified-feed'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { localServer } from '../../../support/http-server'
import { manualClock } from '../../../support/manual-clock'
import { recordingLogger } from '../../../support/recording-logger'
import { temporaryFolder } from '../../../support/sandbox-harness'

const pair = generateKeyPairSync('ed25519')
const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const installer = 'enroll-station-2.0.0-win-x64.exe'
const content = Buffer.alloc(300_000, 'an installer ')

/** A folder as a site fills it: a description of a version, its signature, an installer. */
async function release(version = '2.0.0', key = pair.privateKey): Promise<string> {
  const folder = await temporaryFolder()
  const sha512 = createHash('sha512').update(content).digest('base64')
  const manifest = `version: ${version}\nfiles:\n  - url: ${installer}\n    sha512: ${sha512}\npath: ${installer}\n`
  writeFileSync(join(folder, 'latest.yml'), manifest)
  writeFileSync(join(folder, 'latest.yml.sig'), sign(null, Buffer.from(manifest), key).toString('base64'))
  writeFileSync(join(folder, installer), content)
  return folder
}

/** What electron-updater does with a feed: reads the version, and compares the installer with its hash. */
const likeElectronUpdater = (installed: string): Updater => ({
  async fetchNewer(feedUrl) {
    const answer = await fetch(`${feedUrl}latest.yml?noCache=1`)
    if (!answer.ok) return err(appError('updates/failed', `status ${answer.status}`))
    const text = await answer.text()
    const version = /^version: (.+)$/m.exec(text)?.[1] ?? ''
    if (version <= installed) return ok(undefined)
    const bytes = Buffer.from(await (await fetch(feedUrl + installer)).arrayBuffer())
    const isRight = text.includes(createHash('sha512').update(bytes).digest('base64'))
    return isRight ? ok(version) : err(appError('updates/failed', 'hash'))
  }
})

/** A station that has run long enough to look. */
async function lookOnce(place: string, { key = publicKey, installed = '1.0.0' } = {}) {
  const [clock, logger] = [manualClock(), recordingLogger()]
  const service = new UpdateService({
    settings: () => ({ updateSource: place, signaturePublicKey: key }),
    updater: likeElectronUpdater(installed),
    source: (from) => updateSource(from, fetch),
    clock,
    logger
  })
  onTestFinished(() => service.stop())
  service.start()
  clock.advance(firstLookMs)
  await vi.waitFor(() => expect(logger.lines).not.toEqual([]), { timeout: 10_000 })
  return { service, clock, logger }
}

/** A web server of the site over such a folder. */
async function webServerOver(folder: string): Promise<string> {
  const server = await localServer((request, response) => {
    try {
      response.end(readFileSync(join(folder, (request.url ?? '').replace('/stations/', ''))))
    } catch {
      response.writeHead(404).end()
    }
  })
  onTestFinished(() => server.close())
  return `${server.baseUrl}/stations`
}

describe('a newer version', () => {
  it('is fetched from a folder of the site and waits for the end of the station', async () => {
    const { service, logger } = await lookOnce(await release())
    expect(logger.lines).toEqual([{ level: 'info', event: 'update-ready', fields: { version: '2.0.0' } }])
    expect(service.state).toEqual({ kind: 'ready', version: '2.0.0' })
  })

  it('is fetched from a web server of the site', async () => {
    const { service } = await lookOnce(await webServerOver(await release()))
    expect(service.state).toEqual({ kind: 'ready', version: '2.0.0' })
  })

  it('is none when the one installed is as new', async () => {
    const { service, logger } = await lookOnce(await release('1.0.0'))
    expect(logger.events).toEqual(['no-update'])
    expect(service.state).toEqual({ kind: 'looking' })
  })

  it.each([
    ['has no signature', (folder: string) => writeFileSync(join(folder, 'latest.yml.sig'), '')],
    [
      'was changed after it was signed',
      (folder: string) => {
        const path = join(folder, 'latest.yml')
        writeFileSync(path, readFileSync(path, 'utf8').replace('2.0.0', '9.0.0'))
      }
    ]
  ])('SECURITY: is refused when it %s', async (_, spoil) => {
    const folder = await release()
    spoil(folder)
    const { service, logger } = await lookOnce(folder)
    expect(service.state).toEqual({ kind: 'failed', code: 'updates/not-signed' })
    expect(logger.lines).toMatchObject([{ event: 'update-failed', fields: { code: 'updates/not-signed' } }])
  })

  it('SECURITY: is refused when somebody else signed it', async () => {
    const { logger } = await lookOnce(await release('2.0.0', generateKeyPairSync('ed25519').privateKey))
    expect(logger.lines).toMatchObject([{ fields: { code: 'updates/not-signed' } }])
  })

  it('SECURITY: is refused when its installer is another one', async () => {
    const folder = await release()
    writeFileSync(join(folder, installer), 'something else')
    const { service, logger } = await lookOnce(folder)
    expect(service.state).toEqual({ kind: 'failed', code: 'updates/failed' })
    expect(logger.lines).toMatchObject([{ fields: { code: 'updates/failed', detail: 'hash' } }])
  })

  it('is looked for again the next day when the place does not answer', async () => {
    const folder = join(await temporaryFolder(), 'gone')
    const { clock, logger, service } = await lookOnce(folder)
    expect(logger.lines).toMatchObject([{ fields: { code: 'updates/unreachable' } }])
    mkdirSync(folder)
    const made = await release()
    for (const name of ['latest.yml', 'latest.yml.sig', installer]) {
      writeFileSync(join(folder, name), readFileSync(join(made, name)))
    }
    // The next turn is planned a moment after the line is written.
    await vi.waitFor(() => {
      clock.advance(betweenLooksMs)
      expect(service.state).toEqual({ kind: 'ready', version: '2.0.0' })
    })
  })
})

describe('SECURITY: without a place in the settings', () => {
  it('nothing is asked, read or loaded, however long the station runs', () => {
    const forbidden = vi.fn(() => {
      throw new Error('must not happen')
    })
    const [clock, logger] = [manualClock(), recordingLogger()]
    const service = new UpdateService({
      settings: () => ({ updateSource: '', signaturePublicKey: publicKey }),
      updater: { fetchNewer: forbidden },
      source: forbidden,
      clock,
      logger
    })
    onTestFinished(() => service.stop())
    service.start()
    clock.advance(100 * betweenLooksMs)
    expect(forbidden).not.toHaveBeenCalled()
    expect(logger.lines).toEqual([])
    expect(service.state).toEqual({ kind: 'off' })
  })

  it('or without a key, it is said once and nothing more is done', () => {
    const [clock, logger] = [manualClock(), recordingLogger()]
    const source = vi.fn()
    const service = new UpdateService({
      settings: () => ({ updateSource: '/srv/updates', signaturePublicKey: '' }),
      updater: { fetchNewer: vi.fn() },
      source,
      clock,
      logger
    })
    onTestFinished(() => service.stop())
    service.start()
    clock.advance(3 * betweenLooksMs)
    expect(source).not.toHaveBeenCalled()
    expect(service.state).toEqual({ kind: 'failed', code: 'updates/no-key' })
    expect(logger.lines).toEqual([
      { level: 'warning', event: 'update-refused', fields: { code: 'updates/no-key' } }
    ])
  })

  it('and no program is replaced that is not a package of Windows or macOS', () => {
    expect(electronUpdater('win32', false)).toBeUndefined()
    expect(electronUpdater('linux', true)).toBeUndefined()
    expect(electronUpdater('darwin', true)).toBeDefined()
  })
})

describe('SECURITY: the feed on this computer', () => {
  it('hands out nothing but versions and installers, and only to whom it was told', async () => {
    const folder = await release()
    writeFileSync(join(folder, 'notes.txt'), 'not yours')
    const feed = await openVerifiedFeed(updateSource(folder, fetch), publicKey)
    onTestFinished(() => feed.close())
    const status = async (url: string, init?: RequestInit): Promise<number> => (await fetch(url, init)).status
    expect(await status(`${feed.url}latest.yml`)).toBe(200)
    expect(await status(`${feed.url}${installer}`)).toBe(200)
    const { origin } = new URL(feed.url)
    for (const path of ['notes.txt', 'latest.yml.sig', '..%2fnotes.txt', '', `a/${installer}`]) {
      expect(await status(feed.url + path)).toBe(404)
    }
    expect(await status(`${origin}/latest.yml`)).toBe(404)
    expect(await status(`${origin}/AAAA/latest.yml`)).toBe(404)
    expect(await status(`${feed.url}latest.yml`, { method: 'POST' })).toBe(404)
  })

  it('does not follow a server that sends it elsewhere', async () => {
    const elsewhere = vi.fn()
    const other = await localServer((_, response) => {
      elsewhere()
      response.end('version: 9.9.9')
    })
    const site = await localServer((request, response) => {
      response.writeHead(302, { location: other.baseUrl + (request.url ?? '') }).end()
    })
    onTestFinished(async () => {
      await site.close()
      await other.close()
    })
    const read = await updateSource(site.baseUrl, fetch).read('latest.yml')
    expect(read).toMatchObject({ ok: false, error: { code: 'updates/unreachable' } })
    expect(elsewhere).not.toHaveBeenCalled()
  })

  it('takes no description that is larger than one can be', async () => {
    const folder = await temporaryFolder()
    writeFileSync(join(folder, 'latest.yml'), Buffer.alloc(100_000, 'x'))
    expect(await updateSource(folder, fetch).read('latest.yml')).toMatchObject({
      error: { code: 'updates/not-valid' }
    })
  })
})

it('closes its feed when a look is over', async () => {
  const urls: string[] = []
  const folder = await release()
  const logger = recordingLogger()
  const clock = manualClock()
  const service = new UpdateService({
    settings: () => ({ updateSource: folder, signaturePublicKey: publicKey }),
    updater: {
      fetchNewer: (url) => {
        urls.push(url)
        return Promise.resolve(ok(undefined))
      }
    },
    source: (from) => updateSource(from, fetch),
    clock,
    logger
  })
  onTestFinished(() => service.stop())
  service.start()
  clock.advance(firstLookMs)
  await vi.waitFor(() => expect(logger.events).toEqual(['no-update']))
  const port = Number(new URL(urls[0] ?? '').port)
  // The port is free again: somebody else can have it.
  const taker = createServer().listen(port, '127.0.0.1')
  await new Promise((resolve, reject) => taker.once('listening', resolve).once('error', reject))
  taker.close()
})
