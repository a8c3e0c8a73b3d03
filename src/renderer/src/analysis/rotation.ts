/**
 * How a camera is mounted: degrees by which its picture is turned clockwise to stand upright. A camera on its side, as
 * for portraits, has 90 or 270; one that hangs upside down has 180.
 */
export const rotations = [0, 90, 180, 270] as const
export type Rotation = (typeof rotations)[number]

/** The size of a picture after the turn. */
export function turnedSize(
  { width, height }: { readonly width: number; readonly height: number },
  rotation: Rotation
): { readonly width: number; readonly height: number } {
  return rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height }
}
