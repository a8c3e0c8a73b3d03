import { layered, settingAt, settingsIn, withoutPlace, withSetting } from '@main/configuration/settings-tree'
import { describe, expect, it } from 'vitest'

describe('a tree of settings', () => {
  it('names each setting that is set; lists and what belongs together are one', () => {
    const tree = {
      detectorName: 'Gate 3',
      camera: { rotation: 90, chosen: { deviceId: 'a', label: 'b' } },
      server: { baseUrl: 'https://a.example', trust: { kind: 'system' } },
      enrollmentPolicy: { outbox: { maxItems: 5 }, form: { fields: [{ name: 'a' }] }, consent: {} },
      verdictLimits: { same: 0.9, different: 0.1 }
    }
    expect(settingsIn(tree)).toEqual([
      'detectorName',
      'camera.rotation',
      'camera.chosen',
      'server',
      'enrollmentPolicy.outbox.maxItems',
      'enrollmentPolicy.form.fields',
      'verdictLimits'
    ])
  })

  it.each([
    ['a value', { a: 1 }, { a: 2 }, { a: 2 }],
    ['false and empty', { a: true, b: 'x' }, { a: false, b: '' }, { a: false, b: '' }],
    ['nothing said above', { a: 1 }, {}, { a: 1 }],
    ['nothing said below', {}, { a: 1 }, { a: 1 }],
    [
      'parts of a group',
      { g: { a: 1, b: { c: 1, d: 1 } } },
      { g: { b: { d: 2 } } },
      { g: { a: 1, b: { c: 1, d: 2 } } }
    ],
    ['a list, which is replaced', { l: [1, 2, 3] }, { l: [4] }, { l: [4] }],
    ['an empty list', { l: [1] }, { l: [] }, { l: [] }],
    [
      'a server, whose trust is its own',
      { server: { baseUrl: 'https://a', trust: { kind: 'pinned' } } },
      { server: { baseUrl: 'https://b' } },
      { server: { baseUrl: 'https://b' } }
    ]
  ])('lays one over the other: %s', (_, under, over, expected) => {
    expect(layered(under, over)).toEqual(expected)
  })

  it('sets, reads and takes out by path, and leaves the tree itself alone', () => {
    const tree = { g: { a: 1, b: 2 }, c: 3 }
    expect(withSetting(tree, 'g.a', 9)).toEqual({ g: { a: 9, b: 2 }, c: 3 })
    expect(withSetting(tree, 'h.i.j', 9)).toMatchObject({ h: { i: { j: 9 } }, c: 3 })
    expect(withSetting(tree, 'g.a', undefined)).toEqual({ g: { b: 2 }, c: 3 })
    expect(withSetting(tree, 'x.y', undefined)).toEqual(tree)
    expect(settingAt(tree, 'g.b')).toBe(2)
    expect(settingAt(tree, 'g.b.c')).toBeUndefined()
    expect(settingAt(tree, 'toString')).toBeUndefined()
    expect(tree).toEqual({ g: { a: 1, b: 2 }, c: 3 })
  })

  it('takes out the whole setting that a place lies in', () => {
    const tree = {
      themes: [{ tags: [] }],
      camera: { rotation: 5, allowed: [] },
      server: { trust: { kind: 'x' } }
    }
    expect(withoutPlace(tree, ['themes', 0, 'tags'])).toEqual({ camera: tree.camera, server: tree.server })
    expect(withoutPlace(tree, ['camera', 'rotation'])).toMatchObject({ camera: { allowed: [] } })
    expect(withoutPlace(tree, ['server', 'trust', 'kind'])).not.toHaveProperty('server')
  })

  it('knows no prototype: names that objects have anyway are names like any other', () => {
    const evil: unknown = JSON.parse('{"__proto__":{"mirrorPreview":false},"constructor":{"a":1}}')
    const merged = layered({ a: 1 }, evil as Record<string, unknown>)
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
    expect(Object.getPrototypeOf(withSetting({}, '__proto__.polluted', true))).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
