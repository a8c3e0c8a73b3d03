/** What the operating systems, management tools and updates know the program by. Changing one of these makes another program. */
export const packageIdentity = {
  appId: 'com.econnect.enroll-station',
  productName: 'Enroll Station',
  /** WiX finds earlier versions by it. */
  msiUpgradeCode: '3F3C2A0E-6B0B-4D8C-9B5E-5C1E7A2D9F64',
  /** NSIS finds earlier versions by it. */
  nsisGuid: '8d5b6c52-1a3f-4d2b-9e70-0f5a7c9b2e41'
} as const
