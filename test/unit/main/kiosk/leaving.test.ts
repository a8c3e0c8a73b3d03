import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { autostartEntry } from '@main/kiosk/autostart-entry'
import { hostStateFile } from '@main/kiosk/host-state'
import { KioskService } from '@main/kiosk/kiosk-service'
import { mayClose, mayQuit } from '@main/kiosk/leaving'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'

describe('leaving the station', () => {
  const held = { isKiosk: true, isAllowed: false, isEnding: false }

  it('is free without kiosk mode', () => {
    expect(mayClose({ ...held, isKiosk: false })).toBe(true)
  })
  it('needs the PIN, or the end of the session, in kiosk mode', () => {
    expect(mayClose(held)).toBe(false)
    expect(mayClose({ ...held, isAllowed: true })).toBe(true)
    expect(mayClose({ ...held, isEnding: true })).toBe(true)
  })
  it('is asked for by a person on macOS, and by the system or the program itself elsewhere', () => {
    expect(mayQuit(held, 'darwin')).toBe(false)
    expect(mayQuit({ ...held, isEnding: true }, 'darwin')).toBe(true)
    expect(mayQuit(held, 'win32')).toBe(true)
    expect(mayQuit(held, 'linux')).toBe(true)
  })
})

describe('the way out by PIN', () => {
  function service(verdict: Result<undefined>, recorded: Result<undefined> = ok(), hasHost = true) {
    const log: string[] = []
    const host = { apply: () => undefined, quit: () => void log.push('quit') }
    const kiosk = new KioskService({
      host: hasHost ? host : undefined,
      verifyPin: (pin) => {
        log.push(`verify ${pin}`)
        return Promise.resolve(verdict)
      },
      recordAudit: ({ what }) => {
        log.push(what)
        return Promise.resolve(recorded)
      }
    })
    return { kiosk, log }
  }

  it('records that somebody had the PIN, and then ends the station', async () => {
    const { kiosk, log } = service(ok())
    expect(await kiosk.quit('7391')).toEqual(ok())
    expect(log).toEqual(['verify 7391', 'station-quit', 'quit'])
  })
  it.each([
    ['outbox/wrong-pin', ['access-refused']],
    ['outbox/no-pin', []],
    ['secrets/too-many-tries', []],
    ['secrets/unreadable', []]
  ] as const)('ends nothing on %s, and records %j', async (code, recorded) => {
    const { kiosk, log } = service(err(appError(code)))
    expect(await kiosk.quit('1111')).toEqual(err(appError(code)))
    expect(log).toEqual(['verify 1111', ...recorded])
  })
  it('holds nobody in because the log cannot be written', async () => {
    const { kiosk, log } = service(ok(), err(appError('audit/not-written')))
    expect(await kiosk.quit('7391')).toEqual(ok())
    expect(log.at(-1)).toBe('quit')
  })
  it('does not look at the PIN where there is nothing to end', async () => {
    const { kiosk, log } = service(ok(), ok(), false)
    expect(await kiosk.quit('7391')).toMatchObject({ ok: false, error: { code: 'station/cannot-quit' } })
    expect(log).toEqual([])
  })
})

describe('what the host keeps of itself', () => {
  const place = () => join(mkdtempSync(join(tmpdir(), 'host-state-')), 'deep', 'host.json')
  const empty = { gpu: { lostAt: [] }, failedAt: [] }

  it('is empty where there is no file, or a damaged one', () => {
    const path = place()
    expect(hostStateFile(path).read()).toEqual(empty)
    hostStateFile(path).write({ failedAt: [1] })
    for (const content of ['{', '[]', '{"gpu":{"lostAt":"never"}}', '{"window":{"displayId":1}}']) {
      writeFileSync(path, content)
      expect(hostStateFile(path).read(), content).toEqual(empty)
    }
  })
  it('changes part by part', () => {
    const path = place()
    const file = hostStateFile(path)
    expect(file.write({ gpu: { lostAt: [1], softwareSince: '1.0.0' } })).toBe(true)
    expect(file.write({ failedAt: [2] })).toBe(true)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      gpu: { lostAt: [1], softwareSince: '1.0.0' },
      failedAt: [2]
    })
  })
  it('says when it could not be written', () => {
    const path = place()
    hostStateFile(path).write({})
    expect(hostStateFile(join(path, 'under-a-file.json')).write({})).toBe(false)
  })
})

describe('the autostart entry', () => {
  it('names the program, quoted twice as the specification wants it', () => {
    expect(autostartEntry('/opt/Enroll Station/enroll-station').split('\n')).toContain(
      'Exec="/opt/Enroll Station/enroll-station"'
    )
    expect(autostartEntry('/a "b" $c `d` 100%').split('\n')).toContain(
      'Exec="/a \\\\"b\\\\" \\\\$c \\\\`d\\\\` 100%%"'
    )
  })
})
