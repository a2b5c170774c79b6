import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, mkdtempSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { BROWSER_FLAGS, findBrowser } from './browser.mjs';
const N = Number(process.argv[2] ?? 8), W = Number(process.argv[3] ?? 480), H = Number(process.argv[4] ?? 360);
const host = spawn(process.execPath, ['dist/node/cli.js', '--port', '0', '--name', 'Lab', '--host', '127.0.0.1', '--data', mkdtempSync('/tmp/nc-'), '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
const line = await new Promise((r) => createInterface(host.stdout).once('line', r));
const url = `https://127.0.0.1:${JSON.parse(line).port}/r/Lab`;
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
const cpu = () => { const all = {}; for (const pid of readdirSync('/proc').filter((x) => /^\d+$/.test(x))) { try { const cmd = readFileSync(`/proc/${pid}/cmdline`, 'utf8'); if (!cmd.includes('chromium')) continue; const type = (/--type=([a-z-]+)/.exec(cmd)?.[1] ?? 'browser') + (/sub-type=([a-z_.A-Z]+)/.exec(cmd)?.[1] ?? ''); const st = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' '); all[type] = (all[type] ?? 0) + (Number(st[11]) + Number(st[12])) / 100; } catch {} } return all; };
const threads = () => { const all = {}; for (const pid of readdirSync('/proc').filter((x) => /^\d+$/.test(x))) { try { const cmd = readFileSync(`/proc/${pid}/cmdline`, 'utf8'); if (!cmd.includes('chromium')) continue; for (const t of readdirSync(`/proc/${pid}/task`)) { const raw = readFileSync(`/proc/${pid}/task/${t}/stat`, 'utf8'); const name = /\((.*)\)/.exec(raw)[1].replace(/\d+/g, 'N'); const st = raw.split(') ')[1].split(' '); all[name] = (all[name] ?? 0) + (Number(st[11]) + Number(st[12])) / 100; } } catch {} } return all; };
const pages = [];
const names = ['Ann','Bob','Cat','Dan','Eve','Fay','Gil','Hal','Ida'];
for (let i = 0; i < N; i++) {
  const c = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: W, height: H } });
  await c.addInitScript((n) => { localStorage.setItem('nearcall.preferences', JSON.stringify({ name: n, language: 'en' })); const C = RTCPeerConnection; window.cs = []; window.RTCPeerConnection = class extends C { constructor(x) { super(x); window.cs.push(this); } }; }, names[i]);
  const p = await c.newPage(); await p.goto(url); pages.push(p); 
}
if (process.argv[6] === "v") for (const p of pages) await p.keyboard.press("v");
let before = cpu();
if (process.argv[7]) { await new Promise((r) => setTimeout(r, 12000)); const t0 = Date.now(), a = threads(); await new Promise((r) => setTimeout(r, 8000)); const b = threads(), dt = (Date.now() - t0) / 1000; console.log('threads', Object.entries(b).map(([n, v]) => [n, ((v - (a[n] ?? 0)) / dt)]).filter(([, v]) => v > 0.02).sort((x, y) => y[1] - x[1]).map(([n, v]) => `${n} ${v.toFixed(2)}`).join(' | '));
 const cdp = await pages[0].context().newCDPSession(pages[0]); await cdp.send('Profiler.enable'); await cdp.send('Profiler.start'); await new Promise((r) => setTimeout(r, 6000)); const { profile } = await cdp.send('Profiler.stop'); const self = {}; const dtm = profile.timeDeltas; const byId = new Map(profile.nodes.map((n) => [n.id, n])); profile.samples.forEach((id, i) => { const n = byId.get(id); const k = n.callFrame.functionName + ':' + n.callFrame.lineNumber + ':' + n.callFrame.columnNumber; self[k] = (self[k] ?? 0) + dtm[i]; }); console.log(Object.entries(self).sort((x, y) => y[1] - x[1]).slice(0, 14).map(([k, v]) => k + ' ' + (v / 60000).toFixed(1) + '%').join('\n')); }

for (let k = 0; k < Number(process.argv[5] ?? 8); k++) {
  await new Promise((r) => setTimeout(r, 5000));
  const now = cpu(); const d = Object.fromEntries(Object.entries(now).map(([t, v]) => [t, ((v - (before[t] ?? 0)) / 5).toFixed(2)]).filter(([, v]) => v > 0.02)); before = now;
  const states = await Promise.all(pages.map((p) => p.evaluate(async () => { const tiles = [...document.querySelectorAll('[data-testid=tile]')].map((t) => t.dataset.link); const out = {}; let enc = '', fi=[]; for (const c of window.cs) { if (c.connectionState === 'closed') continue; for (const r of (await c.getStats()).values()) { if (r.type === 'outbound-rtp' && r.kind === 'video' && r.frameWidth) enc += ` ${r.frameWidth}@${r.framesPerSecond ?? 0}`; if (r.type === 'inbound-rtp' && r.kind === 'video' && r.frameWidth) fi.push(r.framesPerSecond ?? 0); } } return tiles.filter((t) => t === 'connected').length + '/' + tiles.length + ' out' + enc + ' in ' + fi.join(','); }).catch(e => String(e).slice(0,80))));
  console.log(JSON.stringify(d)); console.log(states.slice(0, 2).join('\n'), '\n', states.at(-1));
}
await browser.close(); host.kill();
