// The line between two parts of a menu.
import { DropdownMenu } from 'radix-ui';

export function MenuLine() {
  return <DropdownMenu.Separator className="mx-3 my-1.5 h-px bg-line" />;
}
