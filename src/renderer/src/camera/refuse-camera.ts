import type { CameraSettings } from '@shared/domain/camera'

/**
 * Whether the settings refuse a camera of this name: a pattern matches when its words stand in the label one after the
 * other, whatever their case and what is between them. So `obs` refuses "OBS-Camera" and not "OBSBOT Tiny".
 *
 * @returns the pattern that refuses it; undefined when none does, or when the label is allowed
 */
export function refusalOf(
  label: string,
  { refused, allowed }: Pick<CameraSettings, 'refused' | 'allowed'>
): string | undefined {
  if (allowed.includes(label.trim())) return undefined
  const words = wordsOf(label)
  return refused.find((pattern) => containsInOrder(words, wordsOf(pattern)))
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function containsInOrder(words: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return false
  return words.some((_, start) => wanted.every((word, offset) => words[start + offset] === word))
}
