import { permissions } from '@sandbox/permissions'
import type { SandboxPolicy } from '@sandbox/policy'
import { afterAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'

const engine = createTestEngine()
afterAll(() => engine.close())

const parameters = { entityType: 'Person', fieldId: 'badge' }

describe.each(['updateStringFieldSetting', 'updateDatetimeFieldSetting'] as const)('%s', (operation) => {
  async function start(policy: Partial<SandboxPolicy> = {}) {
    const { client } = await startTestSandbox(engine, { policy, permissions: Object.values(permissions) })
    return (json: unknown): Promise<Reply> => client.send(operation, { parameters, json })
  }

  it('takes any definition, again and again, and answers it', async () => {
    const put = await start()
    for (const json of [{ name: 'Badge', rules: [{ required: true }] }, {}])
      expect(await put(json)).toMatchObject({ status: 200, body: json })
  })

  it('takes nothing but an object', async () => {
    const put = await start()
    for (const json of [[], 'text', 5, null]) expect((await put(json)).status).toBe(400)
  })

  it('answers the id or nothing, and knows no field, by other readings', async () => {
    expect((await (await start({ putAnswer: 'id' }))({})).body).toBe('badge')
    expect((await (await start({ putAnswer: 'empty' }))({})).body).toBe('')
    expect((await (await start({ unknownFieldSetting: 'refuse' }))({})).status).toBe(404)
  })
})
