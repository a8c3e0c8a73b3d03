import type { ThemeColour } from '@shared/domain/identification-settings'
import styles from './theme-colours.module.css'

/**
 * @returns the class that gives an element and what is inside it the colours of a theme: `--theme` (strong; lines, and
 *   grounds under `--on-theme`), `--theme-soft` (pale ground) and `--theme-ink` (text on the pale ground or on white)
 */
export function themeClass(colour: ThemeColour): string {
  return styles[colour] ?? ''
}
