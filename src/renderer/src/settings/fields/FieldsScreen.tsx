import { accessTo } from '../../api/account-access'
import { useAccountReport } from '../../api/account-report'
import { ClosedPanel } from '../../components/ClosedPanel'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import { EditScreen } from '../EditScreen'
import section from '../section.module.css'
import { FieldEditor } from './FieldEditor'
import { isFieldTyped } from './fields-reducer'
import { SavedFields } from './SavedFields'
import { useFields } from './use-fields'

/** Definitions of custom fields, as far as the server lets them be administered. */
export function FieldsScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { fieldsAdmin: words } = useText()
  const { report, isChecking, checkAgain } = useAccountReport()
  const access = accessTo(report, ['administer-fields'])
  const [state, send] = useFields()
  if (access.at === 'closed') {
    return (
      <EditScreen title={words.title} isUnsaved={false} onLeave={onLeave}>
        <section className={section['section']} aria-label={words.title}>
          <ClosedPanel
            permissions={access.permissions}
            unnamed={words.unnamed}
            isChecking={isChecking}
            onCheck={checkAgain}
          />
        </section>
      </EditScreen>
    )
  }
  return (
    <EditScreen title={words.title} isUnsaved={isFieldTyped(state)} onLeave={onLeave}>
      <section className={section['section']} aria-label={words.heading}>
        <h2 className={section['heading']}>{words.heading}</h2>
        <Notice tone="info" title={words.text}>
          {words.overwrites}
        </Notice>
        <FieldEditor state={state} send={send} />
      </section>
      <section className={section['section']} aria-label={words.savedHere}>
        <h2 className={section['heading']}>{words.savedHere}</h2>
        <SavedFields saved={state.saved} onEdit={(form) => send({ type: 'edit-wanted', form })} />
      </section>
    </EditScreen>
  )
}
