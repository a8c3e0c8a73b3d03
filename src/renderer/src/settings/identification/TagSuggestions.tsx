import { Plus } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Tag } from '@shared/domain/tag'
import type { CallState } from '../../api/queries'
import { useText } from '../../text/text-context'
import { permissionName } from '../report-words'
import section from '../section.module.css'
import type { NamesDraft } from './identification-draft'
import { suggestedTags } from './tag-suggestions'
import styles from './ThemeEditor.module.css'

export interface TagSuggestionsProps {
  readonly tags: CallState<{ readonly tags: readonly Tag[] }>
  readonly list: NamesDraft
  readonly onChoose: (name: string) => void
}

/** Tags of the server that can be added; or why there are none to choose from. */
export function TagSuggestions({ tags, list, onChoose }: TagSuggestionsProps) {
  const { identificationSettings, settings } = useText()
  const words = identificationSettings.themes.suggestions
  switch (tags.at) {
    case 'loading':
      return <p className={section['soft']}>{words.loading}</p>
    case 'failed': {
      const { code, permissions = [] } = tags.error
      return (
        <p className={section['soft']}>
          {code === 'identities/forbidden' && permissions.length > 0
            ? words.closed(permissions.map(permissionName).join(` ${settings.check.or} `))
            : words.unavailable}
        </p>
      )
    }
    case 'ready': {
      const names = suggestedTags(tags.value.tags, list)
      if (names.length === 0) return null
      return (
        <ul className={styles['suggestions']} aria-label={words.label}>
          {names.map((name) => (
            <li key={name}>
              <Button
                className={styles['suggestion'] ?? ''}
                aria-label={words.choose(name)}
                onPress={() => onChoose(name)}
              >
                <Plus aria-hidden />
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )
    }
  }
}
