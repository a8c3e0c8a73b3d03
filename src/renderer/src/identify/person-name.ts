import type { RecognizedPerson } from '@shared/domain/recognition'

/** @returns undefined where the server knows a face without a name */
export function personName({ name }: Pick<RecognizedPerson, 'name'>): string | undefined {
  const full = name === undefined ? '' : `${name.firstName} ${name.lastName}`.trim()
  return full === '' ? undefined : full
}
