; What the installer and the uninstaller do beyond copying files. electron-builder includes it (nsis.include in electron-builder.yml).
; The firewall's rule is the one of app/system/firewall.ts: this program, private and domain networks, never public ones.

!define NEARCALL_PROGRAM `"$INSTDIR\${APP_EXECUTABLE_FILENAME}"`
!define NEARCALL_FIREWALL `"$SYSDIR\netsh.exe" advfirewall firewall`

; An installation for one person has no administrator: there the app asks when somebody hosts. An update leaves the rule as it is.
!macro customInstall
  ${ifNot} ${isUpdated}
  ${andIf} ${UAC_IsAdmin}
    Push $0
    ; A rule that blocks, left by an answer given long ago, would beat the new one.
    nsExec::Exec `${NEARCALL_FIREWALL} delete rule name=all dir=in program=${NEARCALL_PROGRAM}`
    Pop $0
    nsExec::Exec `${NEARCALL_FIREWALL} add rule name="Nearcall" dir=in action=allow program=${NEARCALL_PROGRAM} profile=private,domain enable=yes`
    Pop $0
    Pop $0
  ${endIf}
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    Push $0
    ; Nobody is asked for an administrator when there is nothing to remove, nor by an uninstallation without windows.
    nsExec::Exec `${NEARCALL_FIREWALL} show rule name="Nearcall"`
    Pop $0
    ${if} $0 == 0
      ${if} ${UAC_IsAdmin}
        nsExec::Exec `${NEARCALL_FIREWALL} delete rule name=all dir=in program=${NEARCALL_PROGRAM}`
        Pop $0
      ${elseIfNot} ${Silent}
        ExecShellWait "runas" "$SYSDIR\netsh.exe" `advfirewall firewall delete rule name=all dir=in program=${NEARCALL_PROGRAM}` SW_HIDE
      ${endIf}
    ${endIf}
    Pop $0
    ; What the app itself has written: its links, and starting at login (app/switches.ts has the name).
    DeleteRegKey HKCU "Software\Classes\nearcall"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "app.nearcall.desktop"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "app.nearcall.desktop"
  ${endIf}
!macroend
