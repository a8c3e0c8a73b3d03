/** Ctrl+Shift+D, by the place of the key. With Alt it would be AltGr on some keyboards, and somebody's letter. */
export function isStatisticsShortcut({
  ctrlKey,
  shiftKey,
  altKey,
  metaKey,
  repeat,
  code
}: Pick<KeyboardEvent, 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey' | 'repeat' | 'code'>): boolean {
  return ctrlKey && shiftKey && !altKey && !metaKey && !repeat && code === 'KeyD'
}
