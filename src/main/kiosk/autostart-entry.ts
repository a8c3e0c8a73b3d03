/**
 * The file by which a Linux desktop starts a program at login. Electron does this by itself on Windows and macOS only.
 * Source: the Desktop Application Autostart Specification and the Desktop Entry Specification of freedesktop.org.
 *
 * @param program path of the program, or of the AppImage that it runs from
 */
export function autostartEntry(program: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Enroll Station',
    `Exec=${quoted(program)}`,
    'X-GNOME-Autostart-enabled=true',
    ''
  ].join('\n')
}

/** The specification's two layers: characters that a double-quoted argument escapes, and the backslash of a string value. */
function quoted(path: string): string {
  const argument = path.replace(/(["`$\\])/g, '\\$1').replaceAll('\\', '\\\\')
  return `"${argument.replaceAll('%', '%%')}"`
}
