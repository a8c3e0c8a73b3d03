import { SettingsService } from '@main/services/settings-service'
import type { ManagedFile } from '@main/platform/ports'
import { defaultThemes } from '@shared/domain/identification-settings'
import { defaultCaptureSettings } from '@shared/domain/station'
import { isManaged } from '@shared/domain/configuration-report'
import { describe, expect, it } from 'vitest'
import { bytesOf, type ManagedMemory, managedMemory } from '../../../support/managed-memory'
import { memorySettings } from '../../../support/memory-settings'
import { recordingLogger } from '../../../support/recording-logger'
import { type SigningPair, signingPair } from '../../../support/signed-file'

type Settings = Readonly<Record<string, unknown>>

function station(own?: Record<string, unknown>, managed: ManagedFile = managedMemory()) {
  const logger = recordingLogger()
  const file = memorySettings(own)
  const start = (): SettingsService => new SettingsService(file, logger, undefined, managed)
  return { settings: start(), logger, file, start }
}

const server = (baseUrl: string) => ({
  baseUrl,
  acceptsPlainHttp: false,
  trust: { kind: 'system' as const },
  renewTokenAfterMinutes: 10
})
const text = { language: 'en', version: '1', title: 'Your photo', body: 'We keep it.', alternative: '' }

describe('what counts', () => {
  it.each<readonly [string, Settings, Settings, Settings | undefined]>([
    ['mirrorPreview', { mirrorPreview: false }, { mirrorPreview: true }, undefined],
    ['a list', { shownFields: ['Floor', 'Unit'] }, { shownFields: ['Company'] }, undefined],
    ['an empty list', { shownFields: ['Floor'] }, { shownFields: [] }, undefined],
    [
      'a part of a group',
      { camera: { rotation: 90, allowed: ['Camo'] } },
      { camera: { rotation: 180 } },
      { camera: { rotation: 180, allowed: ['Camo'] } }
    ],
    [
      'a part of a part',
      { enrollmentPolicy: { offlineSignInDays: 1, outbox: { maxItems: 10, maxAgeDays: 2 } } },
      { enrollmentPolicy: { outbox: { maxAgeDays: 7 } } },
      { enrollmentPolicy: { offlineSignInDays: 1, outbox: { maxItems: 10, maxAgeDays: 7 } } }
    ],
    [
      'the server as a whole',
      { server: { baseUrl: 'https://own.example', trust: { kind: 'pinned', sha256: 'ab'.repeat(32) } } },
      { server: { baseUrl: 'https://site.example' } },
      { server: server('https://site.example') }
    ]
  ])('is what is managed, over what was set here: %s', (_, own, managed, expected = managed) => {
    expect(station(own, managedMemory(managed)).settings.current).toMatchObject(expected)
  })

  it('is what was set here, over what the station comes with', () => {
    const { current } = station({ detectorName: 'Gate 3' }, managedMemory({ captureSound: true })).settings
    expect(current).toMatchObject({ detectorName: 'Gate 3', captureSound: true, themes: defaultThemes })
  })

  it('is what was set here again when the managed file is gone, and what it was when somebody else saved meanwhile', () => {
    const managed = managedMemory({ captureSound: true, camera: { rotation: 180 } })
    const { settings, start } = station({ captureSound: false, camera: { rotation: 90 } }, managed)
    settings.saveVisitorDisplay({ visitorDisplay: true })
    managed.content = { kind: 'absent' }
    const { current, managedPaths } = start()
    expect(managedPaths).toEqual([])
    expect(current).toMatchObject({ captureSound: false, camera: { rotation: 90 }, visitorDisplay: true })
  })
})

describe('what is managed', () => {
  it('is told to the window by its paths', () => {
    const { settings } = station(
      {},
      managedMemory({ camera: { rotation: 90 }, themes: [], server: server('https://a.example') })
    )
    const { managed } = settings.publicPart
    expect(managed).toEqual(['camera.rotation', 'themes', 'server'])
    expect(isManaged(managed, 'camera.rotation')).toBe(true)
    expect(isManaged(managed, 'server.trust')).toBe(true)
    expect(isManaged(managed, 'camera')).toBe(false)
    expect(isManaged(managed, 'themesOther')).toBe(false)
  })

  it('cannot be saved otherwise, by any of the ways to save; the rest can', () => {
    const managed = {
      server: server('https://site.example'),
      captureSound: true,
      camera: { rotation: 90, refused: ['obs'] },
      themes: [],
      visitorDisplay: true,
      enrollmentPolicy: { enrollWithoutSearch: true },
      kiosk: true,
      access: { lockMinutes: 5 }
    }
    const { settings } = station({}, managedMemory(managed))
    const { identification, enrollmentPolicy: policy, kiosk, current } = settings
    const refused = (...fields: string[]) => ({
      ok: false,
      error: { code: 'settings/managed', retryable: false, fields }
    })
    expect(settings.saveServer(undefined)).toEqual(refused('server'))
    expect(settings.saveServer(server('https://own.example'))).toEqual(refused('server'))
    expect(settings.saveCapture(defaultCaptureSettings)).toEqual(refused('captureSound'))
    expect(settings.saveCamera({ mirrorPreview: true, rotation: 0, allowed: [] })).toEqual(
      refused('camera.rotation')
    )
    expect(settings.saveRefusedCameras({})).toEqual(refused('camera.refused'))
    expect(settings.saveIdentification({ ...identification, themes: [...defaultThemes] })).toEqual(
      refused('themes')
    )
    expect(settings.saveVisitorDisplay({ visitorDisplay: false })).toEqual(refused('visitorDisplay'))
    expect(settings.savePolicy({ ...policy, enrollWithoutSearch: false })).toEqual(
      refused('enrollmentPolicy.enrollWithoutSearch')
    )
    expect(settings.saveKiosk({ ...kiosk, kiosk: false })).toEqual(refused('kiosk'))
    expect(settings.saveAccess({ ...current.access, lockMinutes: 6 })).toEqual(refused('access.lockMinutes'))
    expect(settings.current).toEqual(current)

    expect(
      settings.saveCapture({ ...defaultCaptureSettings, captureSound: true, presentationMode: 'warn' }).ok
    ).toBe(true)
    expect(settings.saveCamera({ mirrorPreview: false, rotation: 90, allowed: ['Camo'] }).ok).toBe(true)
    expect(settings.saveIdentification({ ...identification, strategy: 'lookup' }).ok).toBe(true)
    expect(settings.savePolicy({ ...policy, offlineSignInDays: 2 }).ok).toBe(true)
    expect(settings.current).toMatchObject({
      captureSound: true,
      presentationMode: 'warn',
      mirrorPreview: false,
      camera: { rotation: 90, allowed: ['Camo'], refused: ['obs'] },
      identifyStrategy: 'lookup',
      enrollmentPolicy: { enrollWithoutSearch: true, offlineSignInDays: 2 }
    })
  })

  it('does not get into the settings of the station itself', () => {
    const { settings, file } = station(
      undefined,
      managedMemory({ detectorName: 'By the site', server: server('https://a.example') })
    )
    settings.saveVisitorDisplay({ visitorDisplay: true })
    expect(JSON.stringify(file.read())).not.toMatch(/By the site|a\.example/)
  })

  it('keeps its consent texts to their words, also when it is gone', () => {
    const texts = (body: string) => ({ enrollmentPolicy: { consent: { texts: [{ ...text, body }] } } })
    const managed = managedMemory(texts('We keep it.'))
    const { settings, start, file } = station({}, managed)
    expect(settings.enrollmentPolicy.consent.texts).toHaveLength(1)
    managed.content = { kind: 'found', content: bytesOf(texts('For ever.')), signature: undefined }
    expect(start().origin.managed.fields).toEqual([
      { path: 'enrollmentPolicy.consent.texts', problem: { kind: 'needs-version' } }
    ])
    const alone = new SettingsService(file, recordingLogger())
    const policy = { ...alone.enrollmentPolicy, consent: { texts: [{ ...text, body: 'For ever.' }] } }
    expect(alone.savePolicy(policy)).toMatchObject({ error: { code: 'settings/text-needs-version' } })
  })
})

describe('a managed file', () => {
  const good = { detectorName: 'Site' }

  it('holds as far as it is right, and says what is not, in the log without a word of the file', () => {
    const { settings, logger } = station({}, managedMemory({ ...good, captureSound: 'loud', annasSecret: 1 }))
    expect(settings.current).toMatchObject({ detectorName: 'Site', captureSound: false })
    expect(settings.managedPaths).toEqual(['detectorName'])
    expect(settings.origin.managed.fields.map(({ path }) => path)).toEqual(['captureSound', 'annasSecret'])
    expect(logger.lines).toMatchObject([
      {
        level: 'warning',
        event: 'managed-configuration',
        fields: {
          from: 'file',
          settings: 'detectorName',
          wrong: 'wrong-type captureSound, unknown (no setting)'
        }
      }
    ])
    expect(JSON.stringify(logger.lines)).not.toMatch(/loud|anna/i)
  })

  it.each([
    ['half written', bytesOf('{"detectorName":"Si'), 'not-json'],
    ['of a newer station', bytesOf({ schemaVersion: 9 }), 'newer-version']
  ])('that is %s changes nothing: the last good one holds on', (_, content, problem) => {
    const managed = managedMemory(good)
    const { start } = station({ detectorName: 'Own' }, managed)
    managed.content = { kind: 'found', content, signature: undefined }
    const { current, origin, managedPaths } = start()
    expect(current.detectorName).toBe('Site')
    expect(managedPaths).toEqual(['detectorName'])
    expect(origin.managed).toMatchObject({ from: 'copy', problem, isNew: false })
  })

  it('that others can write is not looked at', () => {
    const managed: ManagedMemory = managedMemory()
    managed.content = { kind: 'refused', problem: 'writable-by-others' }
    const { settings } = station({ detectorName: 'Own' }, managed)
    expect(settings.current.detectorName).toBe('Own')
    expect(settings.origin.managed).toMatchObject({ from: 'unusable', problem: 'writable-by-others' })
  })

  it('is new when it sets something else than at the last start, or is gone', () => {
    const managed = managedMemory(good)
    const { settings, start } = station({}, managed)
    expect(settings.origin.managed.isNew).toBe(true)
    expect(start().origin.managed.isNew).toBe(false)
    managed.content = { kind: 'found', content: bytesOf({ detectorName: 'Other' }), signature: undefined }
    expect(start().origin.managed.isNew).toBe(true)
    managed.content = { kind: 'absent' }
    expect(start().origin.managed.isNew).toBe(true)
    expect(start().origin.managed.isNew).toBe(false)
  })

  it('holds also where its copy cannot be kept', () => {
    const full = (): never => {
      throw new Error('ENOSPC')
    }
    const { settings, logger } = station({}, { ...managedMemory(good), writeCopy: full })
    expect(settings.current.detectorName).toBe('Site')
    expect(logger.events).toContain('managed-copy-not-kept')
  })
})

describe('a site that signs', () => {
  const ours = signingPair()
  const other = signingPair()
  const signed = (settings: unknown, pair: SigningPair): ManagedMemory['content'] => {
    const content = bytesOf(settings)
    return { kind: 'found', content, signature: pair.sign(content) }
  }
  const first = { detectorName: 'Site', signaturePublicKey: ours.publicKey }

  /** A station that has seen a good file with the site's key. */
  function signing() {
    const managed = managedMemory()
    managed.content = signed(first, ours)
    const { settings, start, file } = station({}, managed)
    expect(settings.current).toMatchObject(first)
    return { managed, start, file }
  }

  it.each<readonly [string, (before: unknown) => ManagedMemory['content'], string]>([
    [
      'unsigned',
      (content) => ({ kind: 'found', content: bytesOf(content), signature: undefined }),
      'unsigned'
    ],
    ['signed by somebody else', (content) => signed(content, other), 'wrong-signature'],
    [
      'signed by somebody else whose key it brings along',
      () => signed({ detectorName: 'Evil', signaturePublicKey: other.publicKey }, other),
      'wrong-signature'
    ],
    [
      'altered after it was signed',
      (content) => ({ kind: 'found', content: bytesOf(content), signature: ours.sign(bytesOf('{}')) }),
      'wrong-signature'
    ],
    [
      'signed with rubbish',
      (content) => ({ kind: 'found', content: bytesOf(content), signature: bytesOf('rubbish') }),
      'wrong-signature'
    ]
  ])('refuses a managed file that is %s, and keeps the last good one', (_, make, problem) => {
    const { managed, start } = signing()
    managed.content = make({ detectorName: 'Evil' })
    const { current, origin } = start()
    expect(origin.managed).toMatchObject({ from: 'copy', problem })
    expect(current.detectorName).toBe('Site')
  })

  it('takes one that is signed, as bytes or as Base64', () => {
    const { managed, start } = signing()
    const content = bytesOf({ detectorName: 'Second' })
    managed.content = signed({ detectorName: 'Second' }, ours)
    expect(start().current.detectorName).toBe('Second')
    const lines = `${Buffer.from(ours.sign(content)).toString('base64')}\n`
    managed.content = { kind: 'found', content, signature: bytesOf(lines) }
    expect(start().origin.managed.from).toBe('file')
  })

  it('cannot be got rid of by taking the file away for a while', () => {
    const { managed, start } = signing()
    managed.content = { kind: 'absent' }
    start()
    managed.content = { kind: 'found', content: bytesOf({ detectorName: 'Evil' }), signature: undefined }
    expect(start().origin.managed).toMatchObject({ from: 'unusable', problem: 'unsigned' })
  })

  it('changes its key, and gives signing up, by a file that the old key has signed', () => {
    const { managed, start } = signing()
    managed.content = signed({ signaturePublicKey: other.publicKey }, ours)
    expect(start().current.signaturePublicKey).toBe(other.publicKey)
    managed.content = signed({ signaturePublicKey: '' }, other)
    expect(start().current.signaturePublicKey).toBe('')
    managed.content = { kind: 'found', content: bytesOf({ detectorName: 'Free' }), signature: undefined }
    expect(start().current.detectorName).toBe('Free')
  })

  it('has to sign already the file that brings the key', () => {
    const { settings } = station({}, managedMemory(first))
    expect(settings.origin.managed).toMatchObject({ from: 'unusable', problem: 'unsigned' })
    expect(settings.current.signaturePublicKey).toBe('')
  })

  it('never takes a private key for a public one', () => {
    const pem = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n'
    const { settings } = station({}, managedMemory({ signaturePublicKey: pem }))
    expect(settings.origin.managed.fields).toEqual([
      { path: 'signaturePublicKey', problem: { kind: 'bad-key' } }
    ])
  })
})
