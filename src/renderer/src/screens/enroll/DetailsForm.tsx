import type { DetailPlace } from '../../flow/enrollment/detail-problem'
import type { DetailsDraft } from '../../flow/enrollment/details-draft'
import type { VisitWish } from '../../flow/enrollment/events'
import { isNewPerson, type Visit } from '../../flow/enrollment/visit'
import { AddressPart } from './AddressPart'
import { CustomFields } from './CustomFields'
import styles from './DetailsScreen.module.css'
import { DocumentsPart } from './DocumentsPart'
import { NamePart } from './NamePart'
import { NotePart } from './NotePart'
import { SearchNotice } from './SearchNotice'
import { TagsPart } from './TagsPart'

/** What every part of the form gets. */
export interface FormPartProps {
  readonly visit: Visit
  readonly onChange: (change: Partial<DetailsDraft>) => void
  /** What is wrong there, in words; nothing while it has not been left. */
  readonly problemAt: (place: DetailPlace) => string | undefined
  readonly onLeft: (place: DetailPlace) => void
}

export interface DetailsFormProps extends Omit<FormPartProps, 'onChange'> {
  readonly send: (event: VisitWish) => void
}

/** The parts that the site asks for, from top to bottom. Somebody known keeps name and details. */
export function DetailsForm({ send, ...rest }: DetailsFormProps) {
  const { visit } = rest
  const { form } = visit.policy
  const isNew = isNewPerson(visit)
  const part = {
    ...rest,
    onChange: (change: Partial<DetailsDraft>) => send({ type: 'details-typed', change })
  }
  return (
    <div className={styles['form']}>
      <SearchNotice visit={visit} />
      {isNew ? (
        <>
          <NamePart {...part} />
          <TagsPart {...part} />
          {form.fields.length === 0 ? null : <CustomFields {...part} />}
          {form.address === 'off' ? null : <AddressPart {...part} />}
        </>
      ) : null}
      {form.documents.length === 0 ? null : <DocumentsPart {...part} send={send} />}
      {form.note === 'off' ? null : <NotePart {...part} />}
    </div>
  )
}
