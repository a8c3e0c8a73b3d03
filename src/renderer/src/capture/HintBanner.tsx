import {
  Aperture,
  Check,
  Eye,
  Hand,
  Lightbulb,
  type LucideIcon,
  Move,
  ScanFace,
  Sun,
  UsersRound,
  ZoomIn,
  ZoomOut
} from 'lucide-react'
import type { Prompt } from '../guidance/hints'
import styles from './HintBanner.module.css'

const icons: Readonly<Record<Prompt, LucideIcon>> = {
  'no-face': ScanFace,
  'several-faces': UsersRound,
  'too-far': ZoomIn,
  'too-close': ZoomOut,
  'off-centre': Move,
  turned: Eye,
  'too-dark': Lightbulb,
  'too-bright': Sun,
  blurred: Aperture,
  'hold-still': Hand,
  ready: Check
}

export interface HintBannerProps {
  /** Undefined when the words are not about the picture. */
  readonly prompt: Prompt | undefined
  readonly words: string
  /** For words that are not about the picture. */
  readonly icon?: LucideIcon | undefined
}

/** The one thing that is said at a time. */
export function HintBanner({ prompt, words, icon = ScanFace }: HintBannerProps) {
  const Icon = prompt === undefined ? icon : icons[prompt]
  const tone = prompt === 'ready' ? (styles['ready'] ?? '') : ''
  return (
    <p
      className={`${styles['banner'] ?? ''} ${tone}`}
      role="status"
      aria-live="polite"
      data-testid="hint-banner"
      data-hint={prompt}
    >
      <Icon aria-hidden />
      {words}
    </p>
  )
}
