import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { ActionButton } from '../../components/ActionButton'
import { useText } from '../../text/text-context'
import { themeClass } from '../../themes/theme-class'
import { themeIcons } from '../../themes/theme-icons'
import { namesOf, type ThemeDraft } from './identification-draft'
import styles from './ThemesSection.module.css'

export interface ThemeRowProps {
  readonly theme: ThemeDraft
  /** From 1, the first counts most. */
  readonly place: number
  readonly isLast: boolean
  /** Nobody is ever shown in it. */
  readonly isCovered: boolean
  readonly isWrong: boolean
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly onMove: (by: -1 | 1) => void
  /** What can be changed about it. */
  readonly children: ReactNode
}

/** A theme at its place in the order; opens to be changed. */
export function ThemeRow(props: ThemeRowProps) {
  const { theme, place, isLast, isWrong, isOpen, onToggle, onMove, children } = props
  const words = useText().identificationSettings.themes
  const { key, colour, icon, enabled } = theme
  const name = theme.name.trim() === '' ? words.unnamed : theme.name
  const Icon = themeIcons[icon]
  return (
    <li data-theme-key={key}>
      <Disclosure
        className={`${styles['theme'] ?? ''} ${isWrong ? (styles['wrong'] ?? '') : ''}`}
        isExpanded={isOpen}
        onExpandedChange={onToggle}
      >
        <div className={styles['head']}>
          <Heading level={3} className={styles['heading'] ?? ''}>
            <Button slot="trigger" className={styles['trigger'] ?? ''}>
              <span className={styles['place']}>{place}</span>
              <span className={`${styles['tile'] ?? ''} ${themeClass(colour)}`} data-off={!enabled}>
                <Icon aria-hidden />
              </span>
              <span className={styles['words']}>
                <span className={styles['name']}>{name}</span>
                <Summary {...props} />
              </span>
              <ChevronDown aria-hidden className={styles['chevron']} data-open={isOpen} />
            </Button>
          </Heading>
          <span data-move="up">
            <ActionButton
              kind="quiet"
              icon={ArrowUp}
              label={words.up(name)}
              isDisabled={place === 1}
              onPress={() => onMove(-1)}
            />
          </span>
          <span data-move="down">
            <ActionButton
              kind="quiet"
              icon={ArrowDown}
              label={words.down(name)}
              isDisabled={isLast}
              onPress={() => onMove(1)}
            />
          </span>
        </div>
        <DisclosurePanel className={styles['panel'] ?? ''}>{isOpen ? children : null}</DisclosurePanel>
      </Disclosure>
    </li>
  )
}

function Summary({ theme: { tags, enabled }, isCovered, isWrong }: ThemeRowProps) {
  const words = useText().identificationSettings.themes
  const names = namesOf(tags)
  const carried = names.length === 0 ? words.noTags : words.carries(names.join(', '))
  if (isWrong)
    return <span className={`${styles['summary'] ?? ''} ${styles['bad'] ?? ''}`}>{words.notRight}</span>
  const standing = !enabled ? words.off : isCovered ? words.covered : undefined
  return (
    <span className={styles['summary']}>{standing === undefined ? carried : `${carried} · ${standing}`}</span>
  )
}
