/**
 * Where is what in the 68 points, 0-based iBUG order. "Left" and "right" are as seen in the unmirrored picture: the
 * left eye is the one with smaller x, the subject's right one.
 */
export const landmarkIndices = {
  /** The jaw line from the left ear over the chin to the right ear: 0 to 16. */
  jawLeft: 0,
  chin: 8,
  jawRight: 16,
  browFirst: 17,
  browLast: 26,
  noseTip: 30,
  leftEyeCorners: [36, 39],
  rightEyeCorners: [42, 45],
  /** Upper and lower lid points that face each other. */
  leftLidPairs: [
    [37, 41],
    [38, 40]
  ],
  rightLidPairs: [
    [43, 47],
    [44, 46]
  ],
  leftMouthCorner: 48,
  rightMouthCorner: 54,
  /** The outermost points of the lips. */
  outerLips: { left: 48, right: 54, top: 51, bottom: 57 },
  innerLipPairs: [
    [61, 67],
    [62, 66],
    [63, 65]
  ]
} as const
