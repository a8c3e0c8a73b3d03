/**
 * @param language BCP 47
 * @returns the language's name in itself, e.g. "Deutsch"; the tag where it has none
 */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
