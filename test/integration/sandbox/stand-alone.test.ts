import { zDetectFacesResponse } from '@shared/identities/generated/zod.gen'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { base64, signIn } from '../../support/sandbox-client'
import { temporaryFolder } from '../../support/sandbox-harness'
import { failingSandboxProcess, startSandboxProcess } from '../../support/sandbox-process'
import { fingerprintOf } from '../../support/self-signed'
import { trustingFetch } from '../../support/trusting-fetch'

describe('npm run sandbox', () => {
  it('serves HTTPS with real recognition, to each account by its role, until Ctrl+C', async () => {
    const data = await temporaryFolder()
    const program = await startSandboxProcess('--https', '--port', '0', '--data', data)
    const via = trustingFetch(await readFile(join(data, 'certificate.pem'), 'utf8'))
    const clientOf = (username: string) =>
      signIn(program.baseUrl, { username, password: program.passwords.get(username)! }, via)

    expect(program.baseUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
    const accounts = ['training', 'enroller', 'lookup-only', 'tag-admin', 'nobody']
    expect([...program.passwords.keys()]).toEqual(accounts)
    for (const name of accounts) {
      const { body } = await (await clientOf(name)).send('readUserProfile')
      expect(body).toMatchObject({ email: `${name}@sandbox.invalid` })
    }
    const json = { faceImage: base64(await samplePhoto(samplePeople[0])) }
    const found = await (await clientOf('enroller')).send('detectFaces', { json })
    expect(zDetectFacesResponse.parse(found.body)).toHaveLength(1)
    expect((await (await clientOf('nobody')).send('detectFaces', { json })).status).toBe(403)
    expect(await program.stop()).toBe(0)
  })

  it('shows the fingerprint of its certificate, and the same one at the next start', async () => {
    const data = await temporaryFolder()
    const start = async (): Promise<string | undefined> => {
      const program = await startSandboxProcess('--https', '--port', '0', '--data', data)
      await program.stop()
      return program.lines.find((line) => line.startsWith('Certificate, SHA-256: '))
    }
    const shown = await start()
    const cert = await readFile(join(data, 'certificate.pem'), 'utf8')
    expect(shown).toBe(`Certificate, SHA-256: ${fingerprintOf({ cert })}`)
    expect(await start()).toBe(shown)
  })

  it('speaks plain HTTP where nothing else was asked for, with the policy of its options', async () => {
    const { baseUrl, passwords } = await startSandboxProcess(
      ...['--port', '0', '--data', await temporaryFolder()],
      ...['--policy', 'basePath=/identities', '--policy', 'tokenClaims=opaque']
    )
    expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/identities$/)
    const { token } = await signIn(baseUrl, { username: 'nobody', password: passwords.get('nobody')! })
    expect(token).not.toContain('.')
  })

  it('says in words why it cannot start', async () => {
    const data = await temporaryFolder()
    const { baseUrl } = await startSandboxProcess('--port', '0', '--data', data)
    const { port } = new URL(baseUrl)
    const taken = await failingSandboxProcess('--port', port, '--data', await temporaryFolder())
    expect(taken).toEqual({ code: 1, said: expect.stringContaining('EADDRINUSE') as unknown })
    const inUse = await failingSandboxProcess('--port', '0', '--data', data)
    expect(inUse).toEqual({ code: 1, said: expect.stringContaining('database cannot be used') as unknown })
    await writeFile(join(data, 'certificate.pem'), 'no certificate')
    await writeFile(join(data, 'key.pem'), '')
    const damaged = await failingSandboxProcess('--https', '--port', '0', '--data', data)
    expect(damaged).toEqual({ code: 1, said: expect.stringContaining('cannot start') as unknown })
    const unknown = await failingSandboxProcess('--colour', 'red')
    expect(unknown).toEqual({ code: 1, said: expect.stringContaining('--token-lifetime') as unknown })
  })
})
