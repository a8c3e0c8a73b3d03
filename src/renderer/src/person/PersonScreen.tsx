import { Screen, type WayOut } from '../components/Screen'

export interface PersonScreenProps {
  readonly personId: string
  readonly way: WayOut
  /** Another photo of this person. */
  readonly onEnroll: (personId: string) => void
  readonly onCompare: (start: { readonly faceId: string; readonly name: string | undefined }) => void
}

/** The record of one person. */
export function PersonScreen({ personId, way }: PersonScreenProps) {
  return (
    <Screen title={personId} way={way}>
      {null}
    </Screen>
  )
}
