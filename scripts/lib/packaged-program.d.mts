export function packagedProgram(): { readonly executable: string; readonly resources: string } | undefined
