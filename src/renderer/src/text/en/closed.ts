/** What is closed for the account, and what would open it. */
export const closed = {
  title: 'Closed for this account',
  needsAll: 'The role of this account needs the permissions:',
  needsOne: 'The role of this account needs the permission:',
  needsAny: 'The role of this account needs one of the permissions:',
  notNamed: 'The role of this account lacks a permission that the server does not name.',
  ask: 'The administrator of the server can add it. Then check again.',
  again: 'Check again',
  checking: 'Checking'
}
