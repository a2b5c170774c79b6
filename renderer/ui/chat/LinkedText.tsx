// A message's words. Addresses of the web can be pressed; all of it is text, whatever it looks like.
import { linkParts } from './link-parts.ts';

export function LinkedText({ text }: { readonly text: string }) {
  return linkParts(text).map((part, index) =>
    part.link === undefined ? (
      part.text
    ) : (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
        key={index}
        href={part.link}
        target="_blank"
        rel="noopener noreferrer"
        className="rounded-sm underline underline-offset-2 [overflow-wrap:anywhere]"
      >
        {part.text}
      </a>
    ),
  );
}
