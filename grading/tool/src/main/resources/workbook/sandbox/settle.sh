# SPDX-License-Identifier: Apache-2.0
# The part of a sandbox that its own root does: namespaces, file systems, the command.
# settle ROOT INHABIT CELL... -- COMMAND...: the CELLs are the cgroups to be in.
set -e
root=$1
inhabit=$2
shift 2

# A cgroup of v2 that rations others may hold no process: one step down, all of us.
while [ "$1" != -- ]; do
  echo $$ >"$1/cgroup.procs"
  shift
done
shift

mount --rbind "$root" "$root"
cd "$root"
exec unshare --pid --fork --kill-child=KILL --uts --ipc --net sh -c "$inhabit" inhabit "$@"
