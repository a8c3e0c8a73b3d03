import type { Theme } from '@shared/domain/identification-settings'
import { themeClass } from './theme-class'
import { themeIcons } from './theme-icons'
import styles from './ThemeBanner.module.css'

/** As much of a theme as can be seen. */
export type ShownTheme = Readonly<Pick<Theme, 'name' | 'message' | 'colour' | 'icon'>>

/** What the attendant has to know about somebody at once: by colour, by icon and in words, so never by colour alone. */
export function ThemeBanner({ theme }: { readonly theme: ShownTheme }) {
  const Icon = themeIcons[theme.icon]
  return (
    <div className={`${styles['banner'] ?? ''} ${themeClass(theme.colour)}`}>
      <Icon aria-hidden />
      <div className={styles['words']}>
        <p className={styles['name']}>{theme.name}</p>
        {theme.message === '' ? null : <p className={styles['message']}>{theme.message}</p>}
      </div>
    </div>
  )
}
