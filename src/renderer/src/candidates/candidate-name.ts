import type { RecognizedPerson } from '@shared/domain/recognition'

/** @returns undefined when the server knows the face but has no name for it */
export function nameOf({ name }: RecognizedPerson): string | undefined {
  const full = name === undefined ? '' : `${name.firstName} ${name.lastName}`.trim()
  return full === '' ? undefined : full
}
