import type { Component } from './shipped-components.ts'

/** Licences under which something may be shipped in a closed network, with a notice and nothing more. SPDX identifiers. */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense'
]

/**
 * Whether an SPDX expression leaves a way of use that is allowed: one side of an OR, both of an AND. Of brackets only a
 * pair around the whole is understood; anything else, and any exception, is not allowed.
 */
export function isAllowed(expression: string): boolean {
  const plain = expression.trim().replace(/^\(([^()]*)\)$/, '$1')
  if (/[()]/.test(plain)) return false
  return plain
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((name) => allowedLicences.includes(name.trim())))
}

/** @returns a sentence for each component that must not be shipped like this */
export function licenceProblems(components: readonly Component[]): string[] {
  return components.flatMap(({ name, version, license, texts }) => {
    const what = `${name}@${version}`
    if (license === '') return [`${what} does not say under which licence it is.`]
    if (!isAllowed(license))
      return [`${what} is under ${license}, which is not in the list of build/licences.ts.`]
    if (texts.length === 0)
      return [`${what} comes without its licence's text: put it into build/licence-texts.`]
    return []
  })
}
