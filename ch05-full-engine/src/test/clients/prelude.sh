# SPDX-License-Identifier: Apache-2.0
# What the rows of the table of clients share. $c is a name of the row's own, and the
# working directory is its own, too.

# Clients in the background end with the script; docker stats outlives other signals.
trap 'jobs -p | xargs -r kill -KILL 2>/dev/null || true' EXIT

# A container without a network, whose start is the quickest.
run() { docker run --rm --network none "$@"; }

# The same in the background, under the name $c, until the daemon's end.
begin() { docker run -d --network none --name "$c" "$@" >/dev/null; }

# What stands in a container's cgroup: the file of version 1, or the one of version 2.
cgroup() {
  printf 'if [ -e /sys/fs/cgroup/%s ]; then cat /sys/fs/cgroup/%s;' "$1" "$1"
  printf 'else cat /sys/fs/cgroup/%s; fi' "$2"
}

# The answer of docker inspect to one template.
of() { docker inspect -f "$2" "$1"; }

wrong() { printf '%s\n' "$*" >&2; exit 1; }

# Standard input is this text.
is() {
  local seen
  seen=$(cat)
  [ "$seen" = "$1" ] || wrong "expected [$1], and saw [$seen]"
}

# Standard input contains this text.
has() {
  local seen
  seen=$(cat)
  case $seen in *"$1"*) ;; *) wrong "expected [… $1 …], and saw [$seen]" ;; esac
}

# Standard input does not contain this text.
lacks() {
  local seen
  seen=$(cat)
  case $seen in *"$1"*) wrong "did not expect [… $1 …], and saw [$seen]" ;; esac
}

# Standard input matches this extended regular expression as a whole.
like() {
  local seen
  seen=$(cat)
  [[ $seen =~ ^($1)$ ]] || wrong "expected something like [$1], and saw [$seen]"
}

# The command ends with this exit code.
code() {
  local expected=$1 seen=0
  shift
  "$@" || seen=$?
  [ "$seen" = "$expected" ] || wrong "expected exit code $expected, and saw $seen"
}

# The command comes to success within $patience seconds.
soon() {
  local end=$((SECONDS + patience))
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || break
    sleep 0.05
  done
  if "$@" >/dev/null 2>&1; then return; fi
  wrong "still fails: $*"
}

# A command on a terminal of its own: what it prints ends with \r\n.
terminal() { script -qec "$*" /dev/null </dev/null | tr -d '\r'; }
