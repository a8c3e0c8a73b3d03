import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { Theme } from '@shared/domain/identification-settings'
import type { Tag } from '@shared/domain/tag'

/** @returns the names of the themes that this tag calls up, disabled ones included */
export function themesNaming(themes: readonly Theme[], { name }: Pick<Tag, 'name'>): readonly string[] {
  const sought = name.toLowerCase()
  return themes
    .filter(({ tags }) => tags.some((each) => each.toLowerCase() === sought))
    .map((theme) => theme.name)
}

/** Whether the form for new people names this tag. A form that offers all tags names none. */
export function isOfferedByName({ form }: Pick<EnrollmentPolicy, 'form'>, { tagId }: Tag): boolean {
  return form.tags?.includes(tagId) ?? false
}
