import { startBrowserHost } from '@main/browser-host/start-browser-host'
import { pageHeaders } from '@main/security/page-headers'
import { mkdir, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ask, hear, openBridge, refusedWith, say } from '../../support/bridge-client'
import { temporaryFolder } from '../../support/sandbox-harness'

const secret = 'not for the page'

/** The host as it is started, over a page of three files. */
async function start() {
  const root = await temporaryFolder()
  const renderer = join(root, 'renderer')
  await mkdir(join(renderer, 'assets'), { recursive: true })
  await mkdir(join(root, 'data'))
  await writeFile(join(renderer, 'index.html'), '<script type="module" src="/assets/app.js"></script>')
  await writeFile(join(renderer, 'assets/app.js'), '1')
  for (const name of ['secret.js', 'data/secret.js']) await writeFile(join(root, name), secret)
  const host = await startBrowserHost({
    version: '0.0.0',
    rendererFolder: renderer,
    dataFolder: join(root, 'data'),
    modelsFolder: join(root, 'models'),
    runtimeFolder: join(root, 'ort'),
    engineWorker: join(root, 'none.js'),
    port: 0,
    writeLine: () => undefined
  })
  onTestFinished(() => host.close())
  const { port, hash } = new URL(host.url)
  return { port: Number(port), token: hash.slice(1) }
}

/** Names under which a browser may be led here, and those that only look like ours. */
const foreignHosts = (port: number): readonly string[] => [
  `rebound.example.org:${String(port)}`,
  `127.0.0.1.example.org:${String(port)}`,
  `127.0.0.1:${String(port + 1)}`,
  '127.0.0.1',
  'localhost',
  `LOCALHOST:${String(port)}`,
  `localhost.:${String(port)}`,
  `127.0.0.1.:${String(port)}`,
  `127.1:${String(port)}`,
  `2130706433:${String(port)}`,
  `0.0.0.0:${String(port)}`,
  `[::1]:${String(port)}`,
  `[::ffff:127.0.0.1]:${String(port)}`,
  `user@127.0.0.1:${String(port)}`
]

describe('the pages of the browser host', () => {
  it('are served under its two names, with the headers of the product', async () => {
    const { port } = await start()
    for (const host of [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`]) {
      const page = await ask(port, { path: '/', headers: { host } })
      expect(page).toMatchObject({ status: 200, headers: pageHeaders })
      expect(page.body).toContain('/browser-bridge.js')
      expect(page.headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('are served under no other name (DNS rebinding), not even the data of an error', async () => {
    const { port } = await start()
    for (const host of foreignHosts(port)) {
      const answer = await ask(port, { path: '/', headers: { host } })
      expect(answer, host).toMatchObject({ status: 421, headers: pageHeaders })
      expect(answer.body, host).not.toContain('script')
    }
  })

  it('are there to be read only', async () => {
    const { port } = await start()
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const answer = await ask(port, { method, path: '/' })
      expect(answer, method).toMatchObject({ status: 405, body: '', headers: { allow: 'GET, HEAD' } })
    }
    expect(await ask(port, { method: 'HEAD', path: '/' })).toMatchObject({ status: 200, body: '' })
  })

  it('do not lead out of their folder, however a path is written', async () => {
    const { port } = await start()
    const paths = [
      '/../secret.js',
      '/../data/secret.js',
      '/%2e%2e/secret.js',
      '/%2e%2e%2fsecret.js',
      '/..%2fsecret.js',
      '/..%252fsecret.js',
      '/%252e%252e/secret.js',
      '/%25252e%25252e%25252fsecret.js',
      '/..\\secret.js',
      '/..%5csecret.js',
      '/..%255csecret.js',
      '/assets/../../secret.js',
      '/assets/%2e%2e/%2e%2e/secret.js',
      '/models/../secret.js',
      '/ort/..%2fsecret.js',
      '/secret.js%00',
      '/..%00/secret.js',
      '/%c0%ae%c0%ae/secret.js',
      '/..;/secret.js',
      '//secret.js',
      '/.%2e/secret.js',
      '/data/settings.json',
      '/../data/settings.json',
      '/C:%5csecret.js'
    ]
    for (const path of paths) {
      const answer = await ask(port, { path })
      expect(answer.body, path).not.toContain(secret)
      expect(answer.status, path).toBe(404)
    }
  })

  it('survive requests that name no path at all', async () => {
    const { port } = await start()
    for (const line of [
      'GET http://[ HTTP/1.1',
      'GET * HTTP/1.1',
      'GET //// HTTP/1.1',
      'CONNECT x:1 HTTP/1.1'
    ]) {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.end(`${line}\r\nHost: 127.0.0.1:${String(port)}\r\nConnection: close\r\n\r\n`)
      let answer = ''
      socket.on('data', (data) => (answer += String(data)))
      await once(socket, 'close')
      expect(answer, line).not.toContain(secret)
      expect(answer, line).not.toContain('200 OK')
    }
    expect(await ask(port, { path: '/' })).toMatchObject({ status: 200 })
  })

  it('are served to nobody who does not say whom he asks', async () => {
    const { port } = await start()
    for (const request of ['GET / HTTP/1.0\r\n\r\n', 'GET / HTTP/1.1\r\nHost:\r\n\r\n']) {
      const socket = connect(port, '127.0.0.1')
      socket.end(request)
      const [data] = (await once(socket, 'data')) as [Uint8Array]
      expect(Buffer.from(data).toString(), request).toMatch(/^HTTP\/1\.1 (400|421) /)
    }
  })
})

describe('the bridge of the browser host, as it is started', () => {
  it('opens for its own page and its token, which is not the one of the address afterwards', async () => {
    const { port, token } = await start()
    const socket = openBridge(port)
    await say(socket, { kind: 'hello', token })
    const welcome = (await hear(socket)) as { nextToken: string }
    expect(welcome.nextToken).not.toBe(token)
    expect(welcome.nextToken).toMatch(/^[\w-]{43}$/)
    socket.terminate()
  })

  it('opens for no page of another site, under whatever name', async () => {
    const { port } = await start()
    const own = `http://127.0.0.1:${String(port)}`
    const origins = [
      'https://example.org',
      'null',
      'file://',
      `https://127.0.0.1:${String(port)}`,
      `http://127.0.0.1:${String(port + 1)}`,
      'http://127.0.0.1',
      `http://localhost:${String(port)}`,
      `${own}.example.org`,
      `${own}/`,
      `${own},https://example.org`,
      own.toUpperCase(),
      `http://[::1]:${String(port)}`
    ]
    for (const origin of origins) expect(await refusedWith(openBridge(port, { origin })), origin).toBe(403)
    for (const host of foreignHosts(port)) {
      const socket = openBridge(port, { host, origin: `http://${host}` })
      expect(await refusedWith(socket), host).toBe(403)
    }
    const under = { host: `localhost:${String(port)}`, origin: `http://localhost:${String(port)}` }
    await once(openBridge(port, under), 'open')
  })

  it('opens at its own path only', async () => {
    const { port } = await start()
    for (const path of ['/', '/bridge/', '/bridge?x', '//bridge', '/Bridge', '/%62ridge']) {
      expect(await refusedWith(openBridge(port, {}, path)), path).toBe(403)
    }
  })

  it('cannot be reached by another address of this computer', async () => {
    const { port } = await start()
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address)
    // All of 127/8 is this computer; a server that listens everywhere would answer here as well.
    for (const address of ['127.0.0.2', '::1', ...others]) {
      const socket = connect(port, address)
      const reached = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true))
        socket.once('error', () => resolve(false))
      })
      socket.destroy()
      expect(reached, address).toBe(false)
    }
  })
})
