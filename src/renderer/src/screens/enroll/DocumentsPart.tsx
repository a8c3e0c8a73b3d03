import type { VisitWish } from '../../flow/enrollment/events'
import { documentIn } from '../../flow/enrollment/details-draft'
import { useText } from '../../text/text-context'
import type { FormPartProps } from './DetailsForm'
import styles from './DetailsScreen.module.css'
import { DocumentSlot } from './DocumentSlot'
import { FormPart } from './FormPart'

export interface DocumentsPartProps extends FormPartProps {
  readonly send: (event: VisitWish) => void
}

/** A place for each document that the site asks for. */
export function DocumentsPart({ visit, problemAt, send }: DocumentsPartProps) {
  const { details } = useText()
  return (
    <FormPart title={details.documents}>
      <p className={styles['soft']}>{details.documentLimit}</p>
      {visit.policy.form.documents.map((wanted) => (
        <DocumentSlot
          key={wanted.id}
          wanted={wanted}
          picked={documentIn(visit.draft, wanted.id)}
          problem={problemAt(`document.${wanted.id}`)}
          onPicked={(document) => send({ type: 'document-picked', document })}
          onRemoved={() => send({ type: 'document-removed', slot: wanted.id })}
        />
      ))}
    </FormPart>
  )
}
