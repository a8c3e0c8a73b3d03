/**
 * Why a photo is used although the station would not have it. A closed list: free words could hold anything about a
 * person, and nobody could count them.
 */
export const overrideReasons = [
  'tried-repeatedly',
  'person-seen',
  'health',
  'covering',
  'place',
  'instructed'
] as const
export type OverrideReason = (typeof overrideReasons)[number]

/** Reasons that answer one objection only. What the eyes of the attendant saw does not make a photo sharp. */
export const overrideReasonsAbout = {
  quality: overrideReasons.filter((reason) => reason !== 'person-seen'),
  presentation: overrideReasons
} as const
