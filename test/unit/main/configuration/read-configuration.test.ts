import { readConfiguration } from '@main/configuration/read-configuration'
import { rememberTexts } from '@main/services/consent-versions'
import type { FieldProblem } from '@shared/domain/configuration-report'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../../../support/managed-memory'
import { signingPair } from '../../../support/signed-file'

const text = { language: 'en', version: '1', title: 'Your photo', body: 'We keep it.', alternative: '' }

const theme = { id: 'vip', name: 'VIP', tags: ['VIP'], colour: 'violet', icon: 'star' }

type Case = readonly [string, unknown, string, FieldProblem['problem']]

/** One wrong field each: what is said of it, and that it is the only one that goes. */
const wrong: readonly Case[] = [
  ['a misspelt name', { mirorPreview: true }, 'mirorPreview', { kind: 'unknown' }],
  ['a misspelt part', { camera: { rotaton: 90 } }, 'camera.rotaton', { kind: 'unknown' }],
  ['a name with a dot', { 'camera.rotation': 90 }, 'camera.rotation', { kind: 'unknown' }],
  ['a name of objects', JSON.parse('{"__proto__":{"a":1}}'), '__proto__', { kind: 'unknown' }],
  [
    'a text for a switch',
    { mirrorPreview: 'yes' },
    'mirrorPreview',
    { kind: 'wrong-type', expected: 'yes-or-no' }
  ],
  ['a number for a text', { detectorName: 7 }, 'detectorName', { kind: 'wrong-type', expected: 'text' }],
  ['null', { detectorName: null }, 'detectorName', { kind: 'wrong-type', expected: 'text' }],
  ['a text for a list', { themes: 'VIP' }, 'themes', { kind: 'wrong-type', expected: 'list' }],
  ['a text for a group', { camera: 'front' }, 'camera', { kind: 'wrong-type', expected: 'group' }],
  [
    'half an enrollment',
    { enrollmentPolicy: { outbox: { maxItems: 1.5 } } },
    'enrollmentPolicy.outbox.maxItems',
    { kind: 'wrong-type', expected: 'whole-number' }
  ],
  ['an empty text', { detectorName: '' }, 'detectorName', { kind: 'too-short', limit: 1 }],
  ['a long text', { detectorName: 'x'.repeat(101) }, 'detectorName', { kind: 'too-long', limit: 100 }],
  [
    'a large number',
    { enrollmentPolicy: { offlineSignInDays: 91 } },
    'enrollmentPolicy.offlineSignInDays',
    { kind: 'too-large', limit: 90 }
  ],
  [
    'a small number',
    { verdictLimits: { same: 2, different: 0 } },
    'verdictLimits.same',
    { kind: 'too-large', limit: 1 }
  ],
  [
    'a turn that no camera has',
    { camera: { rotation: 45 } },
    'camera.rotation',
    { kind: 'not-one-of', allowed: ['0', '90', '180', '270'] }
  ],
  [
    'a choice that there is not',
    { identifyStrategy: 'guess' },
    'identifyStrategy',
    { kind: 'not-one-of', allowed: ['publishWithResponse', 'recognize', 'lookup'] }
  ],
  [
    'a kind of trust that there is not',
    { server: { baseUrl: 'https://a.example', trust: { kind: 'everybody' } } },
    'server.trust.kind',
    { kind: 'not-one-of', allowed: ['system', 'pinned', 'authority'] }
  ],
  ['a server without an address', { server: {} }, 'server.baseUrl', { kind: 'missing' }],
  ['no address', { server: { baseUrl: 'ftp://a' } }, 'server.baseUrl', { kind: 'bad-format' }],
  [
    'a password in an address',
    { server: { baseUrl: 'https://me:word@a' } },
    'server.baseUrl',
    { kind: 'bad-address' }
  ],
  ['an open line', { server: { baseUrl: 'http://a.example' } }, 'server.baseUrl', { kind: 'plain-http' }],
  [
    'an authority that is none',
    { server: { baseUrl: 'https://a.example', trust: { kind: 'authority', pem: 'x' } } },
    'server.trust',
    { kind: 'bad-authority' }
  ],
  [
    'a field of a theme',
    { themes: [theme, { ...theme, colour: 'pink', id: 'b' }] },
    'themes.1.colour',
    {
      kind: 'not-one-of',
      allowed: ['red', 'amber', 'green', 'blue', 'violet', 'grey']
    }
  ],
  ['two themes of one id', { themes: [theme, theme] }, 'themes', { kind: 'not-allowed' }],
  [
    'limits that cross',
    { verdictLimits: { same: 0.3, different: 0.4 } },
    'verdictLimits',
    { kind: 'not-allowed' }
  ],
  [
    'a limit that is not safe',
    {
      qualityLimits: {
        enrollment: [{ component: 'headPoseYaw', side: 'most', severity: 'block', limit: 80 }]
      }
    },
    'qualityLimits.enrollment',
    { kind: 'not-allowed' }
  ],
  [
    'one language twice',
    { enrollmentPolicy: { consent: { texts: [text, { ...text, version: '2' }] } } },
    'enrollmentPolicy.consent.texts',
    { kind: 'inconsistent' }
  ],
  [
    'other words for an old version',
    { enrollmentPolicy: { consent: { texts: [{ ...text, body: 'We keep it for ever.' }] } } },
    'enrollmentPolicy.consent.texts',
    { kind: 'needs-version' }
  ],
  [
    'a key that is none',
    { signaturePublicKey: 'ssh-ed25519 AAAA' },
    'signaturePublicKey',
    { kind: 'bad-key' }
  ]
]

const used = rememberTexts([], [text]) ?? []

describe('a configuration file', () => {
  it.each(wrong)(
    'says where and what is wrong with %s, and keeps everything else',
    (_, content, path, problem) => {
      const good = {
        captureSound: true,
        enrollmentPolicy: { outbox: { maxAgeDays: 3 } },
        camera: { allowed: ['a'] }
      }
      // Put together by hand: a group in which one part is wrong keeps its other parts.
      const both = mixed(good, content)
      const read = readConfiguration(bytesOf(both), used)
      expect(read).toMatchObject({ kind: 'read', fields: [{ path, problem }] })
      if (read.kind !== 'read') return
      expect(read.settings).toMatchObject({
        captureSound: true,
        enrollmentPolicy: { outbox: { maxAgeDays: 3 } },
        ...(path !== 'camera' && { camera: { allowed: ['a'] } })
      })
      expect(readConfiguration(bytesOf(read.settings), used)).toMatchObject({ fields: [] })
    }
  )

  it('says all that is wrong at once, also what shows only when the rest is right', () => {
    const content = {
      mirrorPreview: 1,
      captureSound: 2,
      server: { baseUrl: 'http://a' },
      themes: [theme, theme]
    }
    const read = readConfiguration(bytesOf(content), [])
    expect(read).toMatchObject({ settings: {} })
    expect(read.kind === 'read' && read.fields.map(({ path }) => path).toSorted()).toEqual([
      'captureSound',
      'mirrorPreview',
      'server.baseUrl',
      'themes'
    ])
  })

  it('never repeats a value in what it says', () => {
    for (const [, content] of wrong) {
      const read = readConfiguration(bytesOf(content), used)
      expect(JSON.stringify(read.kind === 'read' && read.fields)).not.toMatch(
        /me:word|everybody|for ever|guess/
      )
    }
  })

  it('takes what is right as it stands there, without adding what is not', () => {
    const { publicKey } = signingPair()
    const content = {
      $schema: './configuration.schema.json',
      schemaVersion: 1,
      camera: { rotation: 90 },
      themes: []
    }
    expect(readConfiguration(bytesOf({ ...content, signaturePublicKey: publicKey }), [])).toEqual({
      kind: 'read',
      settings: { camera: { rotation: 90 }, themes: [], signaturePublicKey: publicKey },
      fields: []
    })
  })

  it.each([
    ['half a file', '{"mirrorPreview":', 'not-json'],
    ['nothing', '', 'not-json'],
    ['a list', '[]', 'not-json'],
    ['a text', '"x"', 'not-json'],
    ['a version that is none', '{"schemaVersion":"1"}', 'not-json'],
    ['a file of a newer station', '{"schemaVersion":2,"mirrorPreview":false}', 'newer-version'],
    ['a flood', `"${'x'.repeat(3_000_000)}"`, 'too-large']
  ])('is not used at all when it is %s', (_, content, problem) => {
    expect(readConfiguration(bytesOf(content), [])).toEqual({ kind: 'unusable', problem })
  })

  it('is not used when it is not UTF-8', () => {
    expect(readConfiguration(Uint8Array.of(0x7b, 0xff, 0x7d), [])).toMatchObject({ problem: 'not-json' })
  })
})

function mixed(good: Record<string, unknown>, content: unknown): Record<string, unknown> {
  const result = { ...good }
  for (const [name, value] of Object.entries(content as Record<string, unknown>)) {
    const before = result[name]
    const next =
      typeof before === 'object' && typeof value === 'object' && value !== null && !Array.isArray(before)
        ? mixed(before as Record<string, unknown>, value)
        : value
    Object.defineProperty(result, name, { value: next, enumerable: true, configurable: true })
  }
  return result
}
