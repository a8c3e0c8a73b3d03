import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import ourDocument from '@shared/identities/generated/document.gen.json'
import { localServer } from '../../support/http-server'
import { temporaryFolder } from '../../support/sandbox-harness'

/** Runs the command as a person would. */
async function compare(place: string): Promise<{ code: number; out: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/api-compare.ts', place])
    return { code: 0, out: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout + stderr }
  }
}

describe('npm run api:compare', () => {
  it('finds no difference to a server that speaks the same API', async () => {
    const server = await localServer((request, response) => {
      const found = request.url === '/identities/swagger/v1/swagger.json'
      response.writeHead(found ? 200 : 404).end(found ? JSON.stringify(ourDocument) : '')
    })
    onTestFinished(() => server.close())
    const base = `${server.baseUrl}/identities`
    expect(await compare(base)).toEqual({ code: 0, out: '0 differences.\n' })
    // Also from the address that stands in the browser.
    expect(await compare(`${base}/swagger/index.html`)).toEqual({ code: 0, out: '0 differences.\n' })
  })

  it('lists what a server has otherwise, from a saved file', async () => {
    const file = join(await temporaryFolder(), 'swagger.json')
    const { '/api/v1/Tags/{tagId}': _, ...paths } = ourDocument.paths
    writeFileSync(file, JSON.stringify({ ...ourDocument, paths }))
    const { code, out } = await compare(file)
    expect(code).toBe(1)
    expect(out).toContain('missing-operation    DELETE /api/v1/Tags/{tagId}')
    expect(out).toContain('3 differences.')
  })

  it('says why there is nothing to compare', async () => {
    const server = await localServer((_, response) => response.writeHead(404).end())
    onTestFinished(() => server.close())
    expect(await compare(server.baseUrl)).toMatchObject({
      code: 2,
      out: expect.stringContaining('404') as string
    })
    expect(await compare('http://127.0.0.1:9')).toMatchObject({ code: 2 })
    expect(await compare('no-such-file.json')).toMatchObject({ code: 2 })
  })
})
