// A sentence with a name in it. The name is isolated, so that its direction and its characters stay its own business.
import { Fragment } from 'react';

/** Give this to `t` for `{{name}}`. A private-use character: no name can contain it. */
export const NAME = '\uE000';

type Props = { readonly text: string; readonly name: string };

export function Sentence({ text, name }: Props) {
  return text.split(NAME).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity
    <Fragment key={index}>
      {index > 0 && <bdi>{name}</bdi>}
      {part}
    </Fragment>
  ));
}
