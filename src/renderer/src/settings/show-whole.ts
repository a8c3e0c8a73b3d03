/**
 * For the `ref` of something that has just appeared: brings all of it into view, or its beginning if it is too tall. The
 * focus alone would show no more than the first line.
 */
export function showWhole(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
