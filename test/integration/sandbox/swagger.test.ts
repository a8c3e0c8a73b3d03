import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createTestEngine } from '../../support/sandbox-engine'
import { startUnsignedSandbox } from '../../support/sandbox-harness'

const engine = createTestEngine()
afterAll(() => engine.close())

const addresses = ['swagger/v1/swagger.json', 'swagger/index.html']
const source = fileURLToPath(new URL('../../../resources/identities.openapi.yaml', import.meta.url))

describe("the API's own document", () => {
  it('is not there unless the policy says so', async () => {
    const { baseUrl } = await startUnsignedSandbox(engine)
    for (const address of addresses) expect((await fetch(`${baseUrl}/${address}`)).status).toBe(404)
  })

  it('is published below the base URL, whole and to anybody', async () => {
    const policy = { swagger: 'published', basePath: '/identities' } as const
    const { baseUrl } = await startUnsignedSandbox(engine, { policy })
    const answer = await fetch(`${baseUrl}/${addresses[0]}`)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await answer.json()).toEqual(parse(await readFile(source, 'utf8')))
    expect((await fetch(new URL(`/${addresses[0]}`, baseUrl))).status).toBe(404)
  })

  it('comes with a page that leads to it and can run nothing', async () => {
    const { baseUrl } = await startUnsignedSandbox(engine, { policy: { swagger: 'published' } })
    const page = await fetch(`${baseUrl}/${addresses[1]}`)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'")
    const link = /href="([^"]+)"/.exec(await page.text())?.[1] ?? ''
    expect((await fetch(new URL(link, page.url))).status).toBe(200)
  })
})
