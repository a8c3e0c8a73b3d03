import {
  Aperture,
  ArrowDown,
  ArrowUp,
  Check,
  Eye,
  Glasses,
  Hand,
  Lightbulb,
  type LucideIcon,
  Move,
  RotateCw,
  ScanFace,
  Smile,
  Sun,
  Sunset,
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
  'near-edge': Move,
  turned: Eye,
  tilted: RotateCw,
  'looks-up': ArrowDown,
  'looks-down': ArrowUp,
  'eyes-hidden': Glasses,
  'mouth-hidden': ScanFace,
  'eyes-closed': Eye,
  'mouth-open': Smile,
  'back-light': Sunset,
  'too-dark': Lightbulb,
  'too-bright': Sun,
  'flat-light': Lightbulb,
  'uneven-light': Lightbulb,
  'odd-colour': Lightbulb,
  noisy: Lightbulb,
  'busy-background': ScanFace,
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
