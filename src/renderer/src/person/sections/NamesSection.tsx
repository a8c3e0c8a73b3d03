import { UserRound } from 'lucide-react'
import type { Alias } from '@shared/domain/person-items'
import { useStation } from '../../api/station-context'
import { useText } from '../../text/text-context'
import { aliasParts, aliasTyped, aliasWords, readAlias } from '../drafts/alias-draft'
import { EditableSection, type SectionProps } from '../editing/EditableSection'
import { lenses } from '../editing/section-lens'
import { LineField } from '../parts/Fields'
import parts from '../parts/parts.module.css'

/** The names somebody goes by. The first one is the one that is shown everywhere. */
export function NamesSection(props: SectionProps<Alias>) {
  const { client } = useStation()
  const { person } = useText()
  const { personId } = props
  const labels = { ...person.names, title: person.names.form }
  return (
    <EditableSection
      {...props}
      lens={lenses.aliases}
      icon={UserRound}
      calls={{
        save: (alias: Alias) => client.invoke('people:save-alias', { personId, alias }),
        remove: (aliasId) => client.invoke('people:remove-alias', { personId, aliasId })
      }}
      start={aliasTyped}
      read={readAlias}
      nameOf={aliasWords}
      view={(alias, index) => (
        <p>
          <span className={parts['strong']}>{aliasWords(alias) || person.nameless}</span>
          {index === 0 ? <span className={parts['mark']}>{person.names.primary}</span> : null}
        </p>
      )}
      fields={(control) => (
        <div className={parts['pair']}>
          {aliasParts.map((name) => (
            <LineField
              key={name}
              control={control}
              name={name}
              label={labels[name]}
              autoFocus={name === 'firstName'}
            />
          ))}
        </div>
      )}
    />
  )
}
