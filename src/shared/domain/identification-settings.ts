import { z } from 'zod'
import { fieldName } from './person-items'
import { identifyStrategy, verdictLimits as defaultVerdictLimits } from './recognition'
import { tagName } from './tag'
import { line, optionalLine } from './text'

export const themeColours = ['red', 'amber', 'green', 'blue', 'violet', 'grey'] as const
export type ThemeColour = (typeof themeColours)[number]

export const themeIcons = ['stop', 'warning', 'star', 'badge', 'person', 'heart', 'clock', 'bell'] as const
export type ThemeIcon = (typeof themeIcons)[number]

export const themeSounds = ['none', 'chime', 'attention', 'alarm'] as const
export type ThemeSound = (typeof themeSounds)[number]

/**
 * What a visitor may be told after an identification. A closed list with words in the message catalogue, so that no site
 * can let the visitor's screen say why, and every language has the words.
 */
export const visitorMessages = ['none', 'welcome', 'thank-you', 'please-wait', 'see-desk'] as const
export type VisitorMessage = (typeof visitorMessages)[number]

/** How somebody who carries one of these tags is shown. */
export const theme = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: line(60),
  /** Names as at the server, compared without regard to case. */
  tags: z.array(tagName).min(1).max(20),
  enabled: z.boolean().default(true),
  colour: z.enum(themeColours),
  icon: z.enum(themeIcons),
  sound: z.enum(themeSounds).default('none'),
  /** For the attendant only. */
  message: optionalLine(200).default(''),
  visitor: z.enum(visitorMessages).default('none')
})
export type Theme = z.output<typeof theme>

/** Where the server's score of a comparison turns into words; between the two nothing is decided. */
export const verdictLimits = z
  .strictObject({ same: z.number().min(0).max(1), different: z.number().min(0).max(1) })
  .refine(({ same, different }) => same > different)
export type VerdictLimits = z.output<typeof verdictLimits>

export const defaultThemes: readonly Theme[] = [
  {
    id: 'banned',
    name: 'Banned',
    tags: ['Banned'],
    enabled: true,
    colour: 'red',
    icon: 'stop',
    sound: 'alarm',
    message: 'Do not admit. Call the supervisor.',
    visitor: 'see-desk'
  },
  {
    id: 'vip',
    name: 'VIP',
    tags: ['VIP'],
    enabled: true,
    colour: 'violet',
    icon: 'star',
    sound: 'chime',
    message: 'Greet by name.',
    visitor: 'welcome'
  },
  {
    id: 'employee',
    name: 'Employee',
    tags: ['Employee'],
    enabled: true,
    colour: 'green',
    icon: 'badge',
    sound: 'none',
    message: '',
    visitor: 'welcome'
  },
  {
    id: 'visitor',
    name: 'Visitor',
    tags: ['Visitor'],
    enabled: true,
    colour: 'blue',
    icon: 'person',
    sound: 'none',
    message: 'Check the visitor pass.',
    visitor: 'welcome'
  }
]

/** How people are searched for, and how an answer is shown. */
export const identificationSettings = z.strictObject({
  strategy: identifyStrategy,
  /** The first enabled theme that fits one of a person's tags counts, so the order is the priority. */
  themes: z.array(theme).max(30),
  /** Custom fields shown with a match, by the server's names. */
  shownFields: z.array(fieldName).max(12),
  verdictLimits
})
export type IdentificationSettings = z.output<typeof identificationSettings>

export const defaultIdentificationSettings: IdentificationSettings = {
  strategy: 'publishWithResponse',
  themes: [...defaultThemes],
  shownFields: [],
  verdictLimits: defaultVerdictLimits
}

/** @returns the theme that a person with these tags is shown in; undefined when none fits */
export function themeFor(themes: readonly Theme[], tagNames: readonly string[]): Theme | undefined {
  const carried = new Set(tagNames.map((name) => name.toLowerCase()))
  return themes.find(({ enabled, tags }) => enabled && tags.some((tag) => carried.has(tag.toLowerCase())))
}
