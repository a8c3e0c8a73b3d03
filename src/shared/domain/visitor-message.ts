/**
 * What a visitor may be told after an identification. A closed list with words in the message catalogue, so that no site
 * can let the visitor's screen say why, and every language has the words.
 */
export const visitorMessages = ['none', 'welcome', 'thank-you', 'please-wait', 'see-desk'] as const
export type VisitorMessage = (typeof visitorMessages)[number]
