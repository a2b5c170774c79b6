// The call box in both languages, and what its buttons say.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { BoxView } from '../../app/bridge/shell-facts.ts';
import { CallBox } from './CallBox.tsx';

type Call = NonNullable<BoxView['call']>;

function box(language: BoxView['language'], change: Partial<Call> = {}): string {
  const call: Call = { kind: 'incoming', id: 'c1', name: 'Ann', hasVideo: true, room: undefined, ...change };
  return renderToStaticMarkup(<CallBox call={call} language={language} onPress={() => undefined} />);
}

const labelsOf = (markup: string) =>
  [...markup.matchAll(/<button[^>]*aria-label="([^"]+)"/g)].map(([, label]) => label);

test('U55 the call box says who rings and how, and every button names the person', () => {
  expect(box('en')).toMatch(/role="alertdialog".*Ann.*Video call/);
  expect(box('en', { hasVideo: false })).toContain('Audio call');
  expect(box('en', { room: 'lab' })).toContain('Asks you to join others');
  expect(labelsOf(box('en'))).toEqual([
    'Show Nearcall',
    'Decline Ann’s call',
    'Accept Ann’s call with audio only',
    'Accept Ann’s call with video',
  ]);
  expect(labelsOf(box('zh')).slice(1)).toEqual(['拒绝Ann的来电', '仅语音接听Ann的来电', '视频接听Ann的来电']);
});

test('U55 a name in the call box is text, in its own direction', () => {
  const markup = box('en', { name: '<b>مريم</b>' });
  expect(markup).toContain('<bdi>&lt;b&gt;مريم&lt;/b&gt;</bdi>');
  expect(markup).not.toContain('<b>');
});
