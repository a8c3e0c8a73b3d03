import { Trash2, Volume2 } from 'lucide-react'
import { themeColours, themeIcons as icons, themeSounds } from '@shared/domain/identification-settings'
import type { Tag } from '@shared/domain/tag'
import { visitorMessages } from '@shared/domain/visitor-message'
import type { CallState } from '../../api/queries'
import { ActionButton } from '../../components/ActionButton'
import { CheckBox } from '../../components/CheckBox'
import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import { themeClass } from '../../themes/theme-class'
import { themeIcons } from '../../themes/theme-icons'
import { ThemeBanner } from '../../themes/ThemeBanner'
import { useThemeSound } from '../../themes/use-theme-sound'
import section from '../section.module.css'
import { tagRules } from './check-identification'
import { ClosedChoice } from './ClosedChoice'
import type { ThemeDraft } from './identification-draft'
import { NamesField } from './NamesField'
import { TagSuggestions } from './TagSuggestions'
import styles from './ThemeEditor.module.css'

export interface ThemeEditorProps {
  readonly theme: ThemeDraft
  /** Of the server, to choose from. */
  readonly tags: CallState<{ readonly tags: readonly Tag[] }>
  readonly problemAt: (place: string) => string | undefined
  readonly onChange: (part: Partial<Omit<ThemeDraft, 'key'>>) => void
  readonly onRemove: () => void
}

/** Everything about a theme, with how it will look. */
export function ThemeEditor({ theme, tags, problemAt, onChange, onRemove }: ThemeEditorProps) {
  const words = useText().identificationSettings.themes
  const play = useThemeSound()
  const { key, name, message, colour, icon, sound, visitor, enabled } = theme
  const at = (part: string): string => `themes.${key}.${part}`
  return (
    <div className={styles['editor']}>
      <Preview theme={theme} />
      <div className={styles['pair']}>
        <TextInput
          name={at('name')}
          label={words.name}
          value={name}
          onChange={(typed) => onChange({ name: typed })}
          problem={problemAt(at('name'))}
        />
        <TextInput
          name={at('message')}
          label={words.message}
          hint={words.messageHint}
          value={message}
          onChange={(typed) => onChange({ message: typed })}
          problem={problemAt(at('message'))}
        />
      </div>
      <NamesField
        name={at('tags')}
        list={theme.tags}
        onChange={(changed) => onChange({ tags: changed })}
        rules={tagRules}
        words={words.tags}
        problem={problemAt(at('tags'))}
      >
        <TagSuggestions
          tags={tags}
          list={theme.tags}
          onChoose={(chosen) => onChange({ tags: { names: [...theme.tags.names, chosen], typed: '' } })}
        />
      </NamesField>
      <ClosedChoice
        name={at('colour')}
        label={words.colour}
        value={colour}
        onChange={(chosen) => onChange({ colour: chosen })}
        choices={themeColours}
        words={words.colours}
        mark={(each) => <span className={`${styles['swatch'] ?? ''} ${themeClass(each)}`} />}
      />
      <ClosedChoice
        name={at('icon')}
        label={words.icon}
        value={icon}
        onChange={(chosen) => onChange({ icon: chosen })}
        choices={icons}
        words={words.icons}
        mark={(each) => {
          const Icon = themeIcons[each]
          return <Icon aria-hidden className={`${styles['icon'] ?? ''} ${themeClass(colour)}`} />
        }}
      />
      <div className={styles['sound']}>
        <ClosedChoice
          name={at('sound')}
          label={words.sound}
          value={sound}
          onChange={(chosen) => onChange({ sound: chosen })}
          choices={themeSounds}
          words={words.sounds}
        />
        <ActionButton kind="quiet" icon={Volume2} isDisabled={sound === 'none'} onPress={() => play(sound)}>
          {words.trySound}
        </ActionButton>
      </div>
      <ClosedChoice
        name={at('visitor')}
        label={words.visitor}
        value={visitor}
        onChange={(chosen) => onChange({ visitor: chosen })}
        choices={visitorMessages}
        words={words.visitors}
      />
      <div className={styles['end']}>
        <CheckBox isSelected={enabled} onChange={(wanted) => onChange({ enabled: wanted })}>
          {words.enabled}
        </CheckBox>
        <ActionButton kind="quiet" icon={Trash2} onPress={onRemove}>
          {words.remove}
        </ActionButton>
      </div>
    </div>
  )
}

function Preview({ theme }: Pick<ThemeEditorProps, 'theme'>) {
  const words = useText().identificationSettings.themes
  const name = theme.name.trim() === '' ? words.unnamed : theme.name
  return (
    <figure className={styles['preview']}>
      <figcaption className={section['soft']}>{words.preview}</figcaption>
      <ThemeBanner theme={{ ...theme, name, message: theme.message.trim() }} />
    </figure>
  )
}
