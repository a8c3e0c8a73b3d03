import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { defaultThemes } from '@shared/domain/identification-settings'
import { appError } from '@shared/errors'
import type { CallState } from '@renderer/api/queries'
import { TagSuggestions, type TagSuggestionsProps } from '@renderer/settings/identification/TagSuggestions'
import { en } from '@renderer/text/messages'
import { ThemeBanner } from '@renderer/themes/ThemeBanner'

const words = en.identificationSettings.themes.suggestions
const nothing = (): void => undefined

function suggestions(tags: TagSuggestionsProps['tags']): string {
  return renderToStaticMarkup(
    <TagSuggestions tags={tags} list={{ names: ['VIP'], typed: '' }} onChoose={nothing} />
  )
}

describe('tags of the server', () => {
  const failed = (error: ReturnType<typeof appError>): CallState<never> => ({
    at: 'failed',
    error,
    retry: nothing
  })

  it('are buttons where the account may read them, but for those the theme has', () => {
    const tags = ['VIP', 'Staff'].map((name) => ({ tagId: name, name, description: '', disabled: false }))
    const markup = suggestions({ at: 'ready', value: { tags }, isOld: false })
    expect(markup).toContain(words.choose('Staff'))
    expect(markup).not.toContain('VIP')
  })

  it('name the permission where the account may not, and leave nothing to press', () => {
    const markup = suggestions(
      failed({
        ...appError('identities/forbidden'),
        permissions: [
          { category: 'Tags', name: 'Read Tags' },
          { category: 'Identities', name: 'Read Tags' }
        ]
      })
    )
    expect(markup).toContain('Read Tags (Tags) or Read Tags (Identities)')
    expect(markup).not.toContain('<button')
  })

  it('can be typed all the same while the server is away', () => {
    expect(suggestions(failed(appError('identities/unreachable')))).toContain(words.unavailable)
  })
})

it.each(defaultThemes)('the theme $name says its name and message, not by colour alone', (theme) => {
  const markup = renderToStaticMarkup(<ThemeBanner theme={theme} />)
  expect(markup).toContain(theme.name)
  expect(markup).toContain(theme.message)
  expect(markup).toContain('<svg')
})
