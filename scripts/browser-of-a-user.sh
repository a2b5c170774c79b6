#!/bin/sh
# The browser as an ordinary person starts it. Started by root it would put its sound and its links above everything else on the
# machine, and with several pages the last one would hardly run at all.
exec setpriv --bounding-set=-sys_nice --inh-caps=-sys_nice -- "$NEARCALL_BROWSER_PROGRAM" "$@"
