import { Plus, RotateCcw } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { mostThemes } from '@shared/domain/identification-settings'
import { useCall } from '../../api/queries'
import { ActionButton } from '../../components/ActionButton'
import { ConfirmDialog } from '../../components/ConfirmDialog'
import { useText } from '../../text/text-context'
import { isSameDraft } from '../../flow/edited'
import { ManagedPart } from '../configuration/ManagedPart'
import { movedEntry, nextKey, withEntry, withoutEntry } from '../entries'
import section from '../section.module.css'
import type { IdentificationProblems } from './check-identification'
import { deliveredDraft, isCovered, newTheme, type ThemeDraft } from './identification-draft'
import type { IdentificationPartProps } from './IdentificationScreen'
import { ThemeEditor } from './ThemeEditor'
import { ThemeRow } from './ThemeRow'
import styles from './ThemesSection.module.css'

export interface ThemesSectionProps extends IdentificationPartProps {
  readonly problems: IdentificationProblems
  /** How often something was not right when somebody wanted to save. */
  readonly refusals: number
}

/** How people with certain tags are shown, in the order of priority. One theme at a time is open. */
export function ThemesSection({
  draft: { themes },
  onEdit,
  problemAt,
  problems,
  refusals
}: ThemesSectionProps) {
  const words = useText().identificationSettings.themes
  const tags = useCall('tags:list', {})
  const [open, setOpen] = useState<number>()
  const [removing, setRemoving] = useState<ThemeDraft>()
  const [moved, setMoved] = useState<string>()
  const isWrong = ({ key }: ThemeDraft): boolean =>
    [...problems.keys()].some((place) => place.startsWith(`themes.${key}.`))

  // What is wrong must be in view before it gets the focus.
  const [seenRefusals, setSeenRefusals] = useState(refusals)
  if (seenRefusals !== refusals) {
    setSeenRefusals(refusals)
    const wrong = themes.find(isWrong)
    if (wrong !== undefined) setOpen(wrong.key)
  }

  const place = useRef<HTMLElement>(null)
  const focusNext = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (focusNext.current === undefined) return
    place.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = undefined
  })

  const change = (next: readonly ThemeDraft[]): void => {
    setMoved(undefined)
    onEdit({ themes: next })
  }
  const move = ({ key, name }: ThemeDraft, by: -1 | 1): void => {
    const next = movedEntry(themes, key, by)
    const at = next.findIndex((each) => each.key === key)
    // A row that moves loses the focus, and at either end there is no further way.
    const isEnd = at === (by === -1 ? 0 : next.length - 1)
    const button = (by === -1) === isEnd ? 'down' : 'up'
    focusNext.current = `[data-theme-key="${key}"] [data-move="${button}"] button`
    change(next)
    setMoved(words.moved(name, at + 1, next.length))
  }
  const add = (): void => {
    const key = nextKey(themes)
    change([...themes, newTheme(key, themes)])
    setOpen(key)
    focusNext.current = `[data-theme-key="${key}"] input`
  }

  return (
    <section ref={place} className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p>{words.text}</p>
      {themes.length === 0 ? <p className={section['soft']}>{words.none}</p> : null}
      <ManagedPart path="themes">
        <ol className={styles['themes']}>
          {themes.map((theme, at) => (
            <ThemeRow
              key={theme.key}
              theme={theme}
              place={at + 1}
              isLast={at === themes.length - 1}
              isCovered={isCovered(themes, theme.key)}
              isWrong={isWrong(theme)}
              isOpen={open === theme.key}
              onToggle={(isOpen) => setOpen(isOpen ? theme.key : undefined)}
              onMove={(by) => move(theme, by)}
            >
              <ThemeEditor
                theme={theme}
                tags={tags}
                problemAt={problemAt}
                onChange={(part) => change(withEntry(themes, theme.key, part))}
                onRemove={() => setRemoving(theme)}
              />
            </ThemeRow>
          ))}
        </ol>
        <div className={section['actions']} data-add>
          <ActionButton icon={Plus} isDisabled={themes.length >= mostThemes} onPress={add}>
            {words.add}
          </ActionButton>
          <ActionButton
            kind="quiet"
            icon={RotateCcw}
            isDisabled={isSameDraft(themes, deliveredDraft.themes)}
            onPress={() => {
              change(deliveredDraft.themes)
              setOpen(undefined)
            }}
          >
            {words.reset}
          </ActionButton>
          <p className={section['soft']} role="status">
            {moved}
          </p>
        </div>
      </ManagedPart>
      {removing === undefined ? null : (
        <ConfirmDialog
          {...words.removal}
          title={words.removal.title(removing.name)}
          onConfirm={() => {
            focusNext.current = '[data-add] button'
            change(withoutEntry(themes, removing.key))
            setRemoving(undefined)
          }}
          onDecline={() => setRemoving(undefined)}
        />
      )}
    </section>
  )
}
