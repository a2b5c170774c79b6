// Glass to glass: how old a picture is when it is shown on the other side, beside a naive page in the same run. Two browsers on one
// machine, so that both have the same clock. Aim: no older than the naive page's, at the middle and at the 95th of 100.
import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from './call/pair.ts';
import { installClockCamera, installClockEye, TIME_CODE } from './latency/time-code.ts';
import { startNaiveHost } from './naive/host.ts';
import { callEachOther, openContext, openLobby, REMOTE_VIDEO } from './product/guest.ts';
import { startProductHost } from './product/host.ts';
import { median, quantile, rounds } from './quantile.ts';

const FRAMES = 300;
/** Until the browser's guess at the network has settled. */
const WARM_UP_MS = 8_000;

type Figures = { readonly p50Ms: number; readonly p95Ms: number; readonly unreadable: number };

async function measureNaive(browsers: readonly [Browser, Browser]): Promise<Figures> {
  const host = await startNaiveHost('bench/naive/mesh-page.html');
  const [sender, receiver] = await openPages(browsers);
  for (const page of [sender, receiver]) await page.goto(host.url);
  const figures = await read(receiver, 'video');
  await close(sender, receiver);
  host.stop();
  return figures;
}

async function measureOurs(browsers: readonly [Browser, Browser]): Promise<Figures> {
  const host = await startProductHost();
  const [sender, receiver] = await openPages(browsers);
  await openLobby(sender, host.url, 'Ann');
  await openLobby(receiver, host.url, 'Bob');
  await callEachOther(sender, receiver, 'Bob');
  const figures = await read(receiver, REMOTE_VIDEO);
  await close(sender, receiver);
  await host.stop();
  return figures;
}

async function openPages(browsers: readonly [Browser, Browser]): Promise<[Page, Page]> {
  const open = async (browser: Browser) => {
    const context = await openContext(browser);
    await context.addInitScript(installClockCamera, TIME_CODE);
    return context.newPage();
  };
  return [await open(browsers[0]), await open(browsers[1])];
}

async function read(page: Page, remote: string): Promise<Figures> {
  await page.locator(remote).first().waitFor();
  await page.waitForTimeout(WARM_UP_MS);
  await page.evaluate(installClockEye, { ...TIME_CODE, remote });
  const frames = rounds(FRAMES);
  await page.waitForFunction((count) => window.clockEye.latenciesMs.length >= count, frames, { timeout: 120_000 });
  const { latenciesMs, unreadable } = await page.evaluate(() => window.clockEye);
  return { p50Ms: median(latenciesMs), p95Ms: quantile(latenciesMs, 0.95), unreadable };
}

async function close(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.context().close();
}

export async function run(): Promise<void> {
  const browsers = [await launchBrowser(), await launchBrowser()] as const;
  console.log(`\nGlass to glass, 720p, two browsers (${rounds(FRAMES)} frames; aim: ratios of 1.00 and less)`);
  const naive = await measureNaive(browsers);
  const ours = await measureOurs(browsers);
  for (const [name, figures] of [['naive page', naive] as const, ['Nearcall', ours] as const]) {
    const part = (ms: number, baseMs: number) => `${ms.toFixed(0).padStart(5)} ms  ratio ${(ms / baseMs).toFixed(2)}`;
    const [middle, late] = [part(figures.p50Ms, naive.p50Ms), part(figures.p95Ms, naive.p95Ms)];
    console.log(`  ${name.padEnd(12)} median ${middle}   p95 ${late}   unreadable ${figures.unreadable}`);
  }
  for (const browser of browsers) await browser.close();
}
