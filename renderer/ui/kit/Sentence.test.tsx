// Names are guests in our sentences: isolated, and never markup.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { normalizeName } from '../../../signaling/protocol/index.ts';
import { NAME, Sentence } from './Sentence.tsx';

describe('Sentence', () => {
  it('U3 a name stands in its own direction, and what looks like markup in it is text', () => {
    const drawn = renderToStaticMarkup(<Sentence text={`${NAME} hung up.`} name={'<b>مريم</b>'} />);
    expect(drawn).toBe('<bdi>&lt;b&gt;مريم&lt;/b&gt;</bdi> hung up.');
  });

  it('U3 a name can stand anywhere in a sentence, more than once', () => {
    const drawn = renderToStaticMarkup(<Sentence text={`给${NAME}和${NAME}`} name="王" />);
    expect(drawn).toBe('给<bdi>王</bdi>和<bdi>王</bdi>');
  });

  it('U3 no name can contain the mark that stands for it', () => {
    expect(normalizeName(`Ann${NAME}`)).toBeUndefined();
  });
});
