/**
 * Why a photo is used although the station would not have it. A closed list: free words could hold anything about a
 * person, and nobody could count them.
 */
export const overrideReasons = ['tried-repeatedly', 'health', 'covering', 'place', 'instructed'] as const
export type OverrideReason = (typeof overrideReasons)[number]
