import type { Component } from './shipped-components.ts'

const rule = '-'.repeat(80)

/** One text a person can read: what of others is in the station, then each licence once, with all that it goes for. */
export function writeNotices(components: readonly Component[]): string {
  const byText = new Map<string, Component[]>()
  for (const component of components) {
    const text = component.texts.join('\n\n')
    byText.set(text, [...(byText.get(text) ?? []), component])
  }
  const list = components.map(
    ({ name, version, license, source }) => `  ${name} ${version} (${license})\n    ${source}`
  )
  const licences = [...byText].map(([text, under]) =>
    [rule, ...under.map(({ name, version }) => `${name} ${version}`), rule, '', text].join('\n')
  )
  return [
    'Third-party notices of Enroll Station',
    '',
    'The notices of Chromium lie beside the program in LICENSES.chromium.html; on macOS in Contents/Resources within it.',
    '',
    ...list,
    '',
    ...licences,
    ''
  ].join('\n')
}
