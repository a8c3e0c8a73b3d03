import { Camera, CircleHelp, FolderOpen, RefreshCw, TriangleAlert, UserRoundX, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Shot } from '../analysis/analyzer'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import { EnrollmentPhoto } from '../components/EnrollmentPhoto'
import { Notice } from '../components/Notice'
import { Portrait } from '../components/Portrait'
import { Spinner } from '../components/Spinner'
import { useFocusKept } from '../components/use-focus-kept'
import { useText } from '../text/text-context'
import { FaceCamera } from './FaceCamera'
import styles from './people.module.css'
import { rowOfMatch } from './person-row'
import { PersonList } from './PersonList'
import { AskPanel, Middle, ResultsFrame } from './ResultsFrame'
import type { People } from './use-people'

const pictureTypes = ['image/jpeg', 'image/png', 'image/webp']

/** Whose face it is: one picture, looked up once. */
export function FaceSearchPanel({ people }: { readonly people: People }) {
  const { findPeople, errors } = useText()
  const words = findPeople.face
  const { face } = people.state
  return (
    <div className={styles['split']}>
      <section className={styles['question']} aria-label={words.heading}>
        <h2 className={styles['heading']}>{words.heading}</h2>
        <FaceQuestion people={people} />
        {face.at === 'refused' ? (
          <Notice tone="warn" title={errors[face.error.code].title} announce>
            {errors[face.error.code].advice}
          </Notice>
        ) : null}
      </section>
      <FaceResults people={people} />
    </div>
  )
}

function FaceQuestion({ people: { state, send } }: { readonly people: People }) {
  const words = useText().findPeople.face
  const { strategy } = useStationState().settings.identification
  const { face } = state
  return (
    <>
      <p className={styles['soft']}>
        {words.text} {strategy === 'publishWithResponse' ? words.recorded : null}
      </p>
      {face.at === 'camera' ? (
        <ActionButton icon={X} onPress={() => send({ type: 'camera-left' })}>
          {words.closeCamera}
        </ActionButton>
      ) : (
        <ActionButton
          kind={'shot' in face ? 'secondary' : 'primary'}
          icon={Camera}
          onPress={() => send({ type: 'camera-chosen' })}
        >
          {'shot' in face ? words.takeAgain : words.useCamera}
        </ActionButton>
      )}
      <FileTrigger
        acceptedFileTypes={pictureTypes}
        onSelect={(files) => {
          const file = files?.[0]
          if (file !== undefined) send({ type: 'file-chosen', file })
        }}
      >
        <ActionButton icon={FolderOpen}>{words.chooseFile}</ActionButton>
      </FileTrigger>
    </>
  )
}

function FaceResults({ people: { state, send } }: { readonly people: People }) {
  const { findPeople, errors } = useText()
  const words = findPeople.face
  const { face } = state
  const place = useFocusKept<HTMLElement>(face.at)
  switch (face.at) {
    case 'idle':
    case 'refused':
      return <AskPanel>{words.ask}</AskPanel>
    case 'camera':
      return (
        <section className={styles['stage']} aria-label={words.camera}>
          <FaceCamera onShot={(shot) => send({ type: 'shot-taken', shot })} />
        </section>
      )
    case 'reading':
      return (
        <ResultsFrame ref={place} title={words.found}>
          <Middle icon={<Spinner />} title={words.reading} isBusy />
        </ResultsFrame>
      )
    case 'looking':
      return (
        <ResultsFrame ref={place} title={words.found}>
          <Photos shot={face.shot} />
          <Middle icon={<Spinner />} title={words.looking} isBusy />
        </ResultsFrame>
      )
    case 'failed':
      return (
        <ResultsFrame ref={place} title={words.found}>
          <Photos shot={face.shot} />
          <Middle
            icon={<TriangleAlert aria-hidden />}
            title={`${words.failed}. ${errors[face.error.code].title}`}
            text={errors[face.error.code].advice}
            action={
              <ActionButton kind="primary" icon={RefreshCw} onPress={() => send({ type: 'retry-wanted' })}>
                {words.retry}
              </ActionButton>
            }
          />
        </ResultsFrame>
      )
    case 'answered': {
      const { answer } = face
      if (answer.outcome === 'match') {
        return (
          <ResultsFrame ref={place} title={words.found} count={findPeople.results.count(1)}>
            <Photos shot={face.shot}>
              <figure className={styles['photo']}>
                <EnrollmentPhoto faceId={answer.faceId} alt={words.enrolled} missing={words.noPhoto} />
                <figcaption>{words.enrolled}</figcaption>
              </figure>
            </Photos>
            <PersonList
              label={words.found}
              rows={[rowOfMatch(answer)]}
              cameFrom={state.cameFrom}
              send={send}
            />
          </ResultsFrame>
        )
      }
      const isUnknown = answer.outcome === 'not-enrolled'
      return (
        <ResultsFrame ref={place} title={words.found}>
          <Photos shot={face.shot} />
          <Middle
            icon={isUnknown ? <UserRoundX aria-hidden /> : <CircleHelp aria-hidden />}
            title={isUnknown ? words.unknownTitle : words.noFaceTitle}
            text={isUnknown ? words.unknownText : words.noFaceText}
          />
        </ResultsFrame>
      )
    }
  }
}

/** What was searched with, and what stands beside it. */
function Photos({ shot, children }: { readonly shot: Shot; readonly children?: ReactNode }) {
  const words = useText().findPeople.face
  return (
    <div className={styles['photos']}>
      <figure className={styles['photo']}>
        <Portrait shot={shot} alt={words.searchedWith} />
        <figcaption>{words.searchedWith}</figcaption>
      </figure>
      {children}
    </div>
  )
}
