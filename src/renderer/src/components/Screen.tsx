import { House, type LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { ActionButton } from './ActionButton'
import styles from './Screen.module.css'
import { ScreenHeading } from './ScreenHeading'
import { StationStatus } from './StationStatus'

export interface WayOut {
  readonly words: string
  readonly icon?: LucideIcon
  readonly onPress: () => void
  readonly isDisabled?: boolean
}

export interface ScreenProps {
  readonly title: string
  /** The way out, at the same place on every screen. */
  readonly way: WayOut
  /** A screen with a field of its own that wants the focus. */
  readonly keepsFocus?: boolean
  /** A screen on which Escape would throw away what was typed. */
  readonly keepsTyped?: boolean
  readonly children: ReactNode
}

/** The frame of every screen but the first: way out, title, state of the station, content. */
export function Screen({ title, way, keepsFocus = false, keepsTyped = keepsFocus, children }: ScreenProps) {
  // Escape is the way out, but not where it would throw away what was typed.
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !keepsTyped && way.isDisabled !== true) way.onPress()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => leave(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <div className={styles['way']}>
          <ActionButton
            kind="quiet"
            icon={way.icon ?? House}
            isDisabled={way.isDisabled ?? false}
            onPress={way.onPress}
          >
            {way.words}
          </ActionButton>
        </div>
        <ScreenHeading className={styles['title']} takesFocus={!keepsFocus}>
          {title}
        </ScreenHeading>
        <StationStatus />
      </header>
      <main className={styles['content']}>{children}</main>
    </div>
  )
}

/** The frame of the first screen, which has the product's name where the others have the way back to it. */
export function FirstScreen({
  product,
  action,
  children
}: {
  readonly product: string
  /** A quiet way to what is not for everyday. */
  readonly action: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <p className={styles['brand']}>
          <img src="/icon.svg" alt="" />
          {product}
        </p>
        <StationStatus />
        {action}
      </header>
      <main className={styles['content']}>{children}</main>
    </div>
  )
}
