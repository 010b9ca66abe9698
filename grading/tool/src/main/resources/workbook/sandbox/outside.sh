# SPDX-License-Identifier: Apache-2.0
# The part of a sandbox that needs the host's root: a root directory of its own, in a
# mount namespace of its own. Then it gives up being that root: in the user namespace it
# goes on in, root is a user that the host doesn't have.
# outside OWNER DIR SETTLE JAVA NAME... -- COMMAND...: JAVA, the NAMEs and DIR are shown.
owner=$1
directory=$2
settle=$3
java=$4
shift 4

root=$directory/root
mount -t tmpfs -o mode=755,size=64m,nr_inodes=8k tmpfs "$root"
cd "$root"

mkdir proc sys dev old tmp run root var
mount -t tmpfs -o mode=1777,size=512m,nr_inodes=64k tmpfs tmp
mount -t tmpfs -o mode=755,size=64m,nr_inodes=8k tmpfs var
mkdir var/tmp var/lib

escaped() { printf %s "$1" | sed 's/\\/\\134/g; s/ /\\040/g; s/\t/\\011/g'; }

# bind PATH OPTIONS: at the same path.
bind() {
  case $1 in
    *[[:space:]\\]*) set -- "$(escaped "$1")" "$2" ;;
  esac
  table="$table$1 $root$1 none $2 0 0
"
}

# show PATH: at the same path, read-only. A mount that is handed to another user
# namespace keeps its flags for good: mount_namespaces(7).
show() {
  [ ! -e ".$1" ] || return 0
  if [ -d "$1" ]; then
    mkdir -p ".$1"
  else
    [ -d ".${1%/*}" ] || mkdir -p ".${1%/*}"
    : >".$1"
  fi
  bind "$1" rbind,ro
}

secret() { [ -n "$(find "$@" ! -perm -o=r ! -type l -print -quit)" ]; }

show /usr
show /etc
for place in /bin /sbin /lib /lib32 /lib64 /libx32; do
  if [ -L "$place" ]; then cp -P "$place" ".$place"; elif [ -d "$place" ]; then show "$place"; fi
done
mount_table
show "$java"
for name; do
  [ "$name" != -- ] || break
  echo ".${name%/*}"
done | sort -u | tr '\n' '\0' | xargs -0 mkdir -p
secrets=$(
  while [ "$1" != -- ]; do
    printf '%s\0' "$1"
    shift
  done | xargs -0 sh -c 'find "$@" ! -perm -o=r ! -type l -print -quit' find
)
while [ "$1" != -- ]; do
  if [ -z "$secrets" ] || ! secret "$1"; then
    show "$1"
  else # of a host whose root keeps its files to itself
    cp -R "$1" ".$1"
    chmod -R a+rX ".$1"
  fi
  shift
done
shift
[ ! -d "$directory/classes" ] || chmod -R a+rX "$directory/classes"
mkdir -p ".$directory"
bind "$directory" bind,ro
# For what both sides of it write, at the same path.
[ ! -d "$directory/shared" ] || bind "$directory/shared" bind,nosuid,nodev
# A tty leads to the terminal of a session, and this session has none: tty(4).
for device in null zero full random urandom tty; do
  [ -e "/dev/$device" ] || continue
  : >"dev/$device"
  bind "/dev/$device" bind
done
mount_table
chmod 1777 var/tmp
chown "$owner:$owner" . dev tmp run root var var/tmp var/lib

# The grader writes the maps of user ids and says so by a line.
exec unshare --user --keep-caps sh -c '
  read -r _
  exec setpriv --reuid 0 --regid 0 --clear-groups --pdeathsig KILL \
    unshare --cgroup --mount --propagation private sh -c "$@"' map "$settle" settle "$root" "$@"
