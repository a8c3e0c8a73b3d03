import { describe, expect, it } from 'vitest'
import { componentListProblems, writeComponentList } from '../../../build/component-list'
import { isAllowed, licenceProblems } from '../../../build/licences'
import { writeNotices } from '../../../build/notices'
import type { Component } from '../../../build/shipped-components'

const component = (changes: Partial<Component> = {}): Component => ({
  name: 'small-thing',
  version: '1.2.3',
  license: 'MIT',
  source: 'https://example.org/small-thing',
  texts: ['Permission is granted.'],
  ...changes
})

describe('an expression of licences', () => {
  it.each(['MIT', '(MIT)', 'MIT OR GPL-3.0', 'Apache-2.0 AND MIT', ' ISC ', '(GPL-2.0 OR BSD-3-Clause)'])(
    'allows %s',
    (expression) => expect(isAllowed(expression)).toBe(true)
  )
  it.each([
    '',
    'GPL-3.0',
    'MIT AND GPL-3.0',
    'AGPL-3.0 OR SSPL-1.0',
    'UNLICENSED',
    'SEE LICENSE IN x',
    'MIT WITH x',
    '(MIT OR ISC) AND (GPL-2.0)'
  ])('does not allow "%s"', (expression) => expect(isAllowed(expression)).toBe(false))
})

describe('the licences of what is shipped', () => {
  it('are fine when they are allowed and their text is there', () => {
    expect(licenceProblems([component()])).toEqual([])
  })
  it.each([
    [component({ license: 'GPL-3.0-only' }), 'GPL-3.0-only'],
    [component({ license: '' }), 'does not say'],
    [component({ texts: [] }), 'text']
  ])('stop the build otherwise', (wrong, words) => {
    const problems = licenceProblems([component(), wrong])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(words)
  })
})

it('writes each licence once, with everything that it goes for', () => {
  const text = writeNotices([
    component(),
    component({ name: 'other-thing' }),
    component({ name: 'third', texts: ['Another licence.'] })
  ])
  expect(text.match(/Permission is granted/g)).toHaveLength(1)
  expect(text).toContain('small-thing 1.2.3\nother-thing 1.2.3\n')
  expect(text).toContain('Another licence.')
})

describe('the list of components', () => {
  const npm = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { component: { 'bom-ref': 'enroll-station@1.0.0' } },
    components: ['small-thing', 'for-tests-only'].map((name) => ({
      'bom-ref': `${name}@1.2.3`,
      name,
      version: '1.2.3',
      purl: `pkg:npm/${name}@1.2.3`
    })),
    dependencies: [{ ref: 'for-tests-only@1.2.3', dependsOn: [] }]
  }
  const model = { ...component({ name: 'face.onnx', license: 'Apache-2.0' }), sha256: 'ab'.repeat(32) }

  it('has what is shipped, the models, and nothing else', () => {
    const list = writeComponentList(npm, [component()], [model])
    expect(list.components.map(({ name }) => name)).toEqual(['small-thing', 'face.onnx'])
    expect(list.components[1]).toMatchObject({ hashes: [{ alg: 'SHA-256', content: model.sha256 }] })
    expect(list['dependencies']).toEqual([
      { ref: 'enroll-station@1.0.0', dependsOn: ['small-thing@1.2.3', 'model:face.onnx@1.2.3'] }
    ])
    expect(componentListProblems(list, [component(), model])).toEqual([])
  })

  it('is not written when npm does not know something that is shipped', () => {
    expect(() => writeComponentList(npm, [component({ version: '9.9.9' })], [])).toThrow('small-thing@9.9.9')
  })

  it('is found out when it lacks something or has too much', () => {
    const list = writeComponentList(npm, [component()], [])
    expect(componentListProblems(list, [component(), model]).join()).toContain('lacks face.onnx')
    expect(componentListProblems(list, []).join()).toContain('more than')
    expect(componentListProblems({}, []).join()).toContain('no CycloneDX')
  })
})
