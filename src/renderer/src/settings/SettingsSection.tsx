import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionButton } from '../components/ActionButton'
import { type Fact, FactList } from './FactList'
import section from './section.module.css'
import { useReturnFocus } from './use-return-focus'

export interface SettingsWay {
  readonly words: string
  readonly icon: LucideIcon
  readonly onPress: () => void
}

export interface SettingsSectionProps {
  readonly heading: string
  /** What is set there, or else in words what can be. */
  readonly about: readonly Fact[] | string
  /** Whether somebody comes back from a page that this section leads to: they go on where they left. */
  readonly takesFocus: boolean
  readonly ways: readonly SettingsWay[]
}

/** A part of the overview of settings that leads to pages of its own. */
export function SettingsSection({ heading, about, takesFocus, ways }: SettingsSectionProps) {
  const focus = useReturnFocus(takesFocus)
  return (
    <section className={section['section']} aria-label={heading}>
      <h2 className={section['heading']} {...focus}>
        {heading}
      </h2>
      <About about={about} />
      <div className={section['actions']}>
        {ways.map(({ words, icon, onPress }) => (
          <ActionButton key={words} icon={icon} onPress={onPress}>
            {words}
          </ActionButton>
        ))}
      </div>
    </section>
  )
}

function About({ about }: Pick<SettingsSectionProps, 'about'>): ReactNode {
  return typeof about === 'string' ? <p className={section['soft']}>{about}</p> : <FactList facts={about} />
}
