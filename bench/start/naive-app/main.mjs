// The least an app can do to show the same page: a window, and the page in it. No settings, no trust, no bridge, no permission is looked
// at. Its argument is the folder of the built page.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, protocol, session } from 'electron';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const folder = app.commandLine.getSwitchValue('page');

app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.whenReady().then(() => {
  session.defaultSession.protocol.handle('app', async ({ url }) => {
    const { pathname } = new URL(url);
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
    return new Response(await readFile(join(folder, pathname)), { headers: { 'Content-Type': type } });
  });
  new BrowserWindow({ width: 1_120, height: 760 }).loadURL('app://naive/index.html');
});
