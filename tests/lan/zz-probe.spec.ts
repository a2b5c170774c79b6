import { test } from './lan-test.ts';
test('probe pull', async ({ inCall: { ann, bob } }) => {
  ann.machine.cable.pull();
  for (let i = 0; i < 22; i++) {
    await ann.page.waitForTimeout(1000);
    if (i === 6) ann.machine.cable.plugIn();
    const line = await Promise.all([ann, bob].map(({ page }) => page.evaluate(async () => {
      const out: string[] = [document.querySelector('[data-testid=link-state]')?.getAttribute('data-link') ?? '-', document.querySelector('[data-testid=host-note]') ? 'HOSTGONE' : 'host', document.querySelector('[data-testid=call-ended]')?.getAttribute('data-end') ?? ''];
      for (const c of window.witness.connections) { if (c.connectionState === 'closed' || !c.remoteDescription) continue; let f = 0, e = 0;
        const r = await c.getStats();
        for (const x of r.values()) { if (x.type === 'inbound-rtp' && x.kind === 'video') f += x.framesDecoded; if (x.type === 'inbound-rtp' && x.kind === 'audio') e += x.totalAudioEnergy; }
        out.push(`${c.connectionState}/${c.signalingState} f${f} e${e.toFixed(2)}`); }
      return out.join(' ');
    })));
    console.log(i + 1, line.join('   |   '));
  }
});
