import { z } from 'zod'
import { fieldName } from './person-items'
import { identifyStrategy, verdictLimits as defaultVerdictLimits } from './recognition'
import { tagName } from './tag'
import { line, optionalLine } from './text'
import { visitorMessages } from './visitor-message'

export const themeColours = ['red', 'amber', 'green', 'blue', 'violet', 'grey'] as const
export type ThemeColour = (typeof themeColours)[number]

export const themeIcons = ['stop', 'warning', 'star', 'badge', 'person', 'heart', 'clock', 'bell'] as const
export type ThemeIcon = (typeof themeIcons)[number]

export const themeSounds = ['none', 'chime', 'attention', 'alarm'] as const
export type ThemeSound = (typeof themeSounds)[number]

/** More of them nobody could tell apart at a glance. */
export const mostThemes = 30
export const mostThemeTags = 20
export const mostShownFields = 12

/** How somebody who carries one of these tags is shown. */
export const theme = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: line(60),
  /** Names as at the server, compared without regard to case. */
  tags: z.array(tagName).min(1).max(mostThemeTags),
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
  themes: z
    .array(theme)
    .max(mostThemes)
    .refine((themes) => new Set(themes.map(({ id }) => id)).size === themes.length),
  /** Custom fields shown with a match, by the server's names. */
  shownFields: z.array(fieldName).max(mostShownFields),
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
