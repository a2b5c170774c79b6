// The application menu. macOS needs one, or copy and paste have no keys there; elsewhere the page is the whole interface.
import { app, Menu } from 'electron';

export function setMenu(): void {
  const tools = app.isPackaged ? [] : [{ role: 'viewMenu' } as const];
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    isMac
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, ...tools, { role: 'windowMenu' }])
      : tools.length > 0
        ? Menu.buildFromTemplate(tools)
        : null,
  );
}
