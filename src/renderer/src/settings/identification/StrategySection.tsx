import { identifyStrategy } from '@shared/domain/recognition'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import { ExplainedChoice } from '../ExplainedChoice'
import { permissionName } from '../report-words'
import section from '../section.module.css'
import type { IdentificationPartProps } from './IdentificationScreen'
import { strategyPermissions } from './strategy-permissions'

/** How the server is asked who somebody is, and which permission that takes. */
export function StrategySection({ draft, onEdit }: IdentificationPartProps) {
  const words = useText().identificationSettings
  return (
    <section className={section['section']} aria-label={words.strategyHeading}>
      <h2 className={section['heading']}>{words.strategyHeading}</h2>
      <ManagedPart path="identifyStrategy">
        <ExplainedChoice
          label={words.strategyLabel}
          value={draft.strategy}
          onChange={(strategy) => onEdit({ strategy })}
          choices={identifyStrategy.options}
          explain={(strategy) => ({
            ...words.strategies[strategy],
            more: words.needs(strategyPermissions(strategy).map(permissionName).join(', '))
          })}
        />
      </ManagedPart>
    </section>
  )
}
