# SPDX-License-Identifier: Apache-2.0
# Process 1 of a machine for a transcript: the host as it is, but every file that is
# written, every mount, name, address and process belongs to its namespaces and goes with
# them. Its terminals read from DIR/N.in and write to DIR/N.out.
# machine DIR HERE BESIDE TERMINAL...: HERE is the folder to be in, BESIDE has what shall be
# its workspace and its target/run, or is empty; a TERMINAL is root, reader, root-tty or
# reader-tty.
directory=$1
here=$2
beside=$3
shift 3

mount -t tmpfs -o mode=755,size=1g tmpfs "$directory/root"
cd "$directory/root"
mkdir upper work root
mount -t overlay -o "lowerdir=/,upperdir=$PWD/upper,workdir=$PWD/work" overlay root
cd root
root=$PWD

mount -t proc proc proc
mount -t sysfs sysfs sys
mount --rbind /dev dev
# Terminals of its own: those of the host could be typed into with TIOCSTI.
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
mount --bind dev/pts/ptmx dev/ptmx
[ ! -c dev/console ] || mount --bind /dev/null dev/console
mount -t tmpfs -o mode=1777 tmpfs dev/shm
[ ! -d dev/mqueue ] || mount -t mqueue mqueue dev/mqueue
mount -t tmpfs -o mode=1777 tmpfs tmp
mount -t tmpfs -o mode=755 tmpfs run
mkdir run/line run/lock
mount --bind "$directory" run/line
# What differs from the host, to be looked through: see the paste check.
mkdir run/changed run/changed-here ../upper-here ../work-here
mount -o bind,ro ../upper run/changed
mount -o bind,ro ../upper-here run/changed-here
if [ -S /run/docker.sock ]; then
  : >run/docker.sock
  mount --bind /run/docker.sock run/docker.sock
fi

# A file system of its own is not in the overlay: what is mounted there is shown as it is.
while read -r _ place _; do
  case $place in
    / | /proc* | /sys* | /dev* | /run* | /tmp* | /var/lib/docker* | *\\*) ;;
    *) mount --bind "$place" ".$place" ;;
  esac
done </proc/self/mounts 2>/dev/null

# The folder to be in is copied, wherever it lies, but the reader's own workspace.
mkdir -p ".$here"
(
  cd "$here"
  mount -t overlay -o "lowerdir=.,upperdir=$root/../upper-here,workdir=$root/../work-here" \
    overlay "$root$here"
)
if [ -n "$beside" ]; then
  mkdir -p ".$here/workspace" ".$here/target/run"
  mount --bind "$beside/workspace" ".$here/workspace"
  mount --bind "$beside/run" ".$here/target/run"
elif [ -d ".$here/workspace" ]; then
  mount -t tmpfs -o mode=755 tmpfs ".$here/workspace"
fi

# Containers and images, copied: an overlay can't have its upper layer in an overlay.
if [ -d /var/lib/mason ]; then
  mount -t tmpfs -o mode=700 tmpfs var/lib/mason
  cp -a /var/lib/mason/. var/lib/mason
else
  mkdir -p var/lib/mason
  mount -t tmpfs -o mode=700 tmpfs var/lib/mason
fi

mount_cgroups

# A shell that is started inside another asks for nothing and shows no prompt.
: >etc/bash.bashrc
echo "set enable-bracketed-paste off" >>etc/inputrc
echo "PS1= PS2=" >etc/no-prompt
hostname host
sed -i '/^[^:]*:[^:]*:1000:/d' etc/passwd etc/group
echo 'reader:x:1000:1000::/home/reader:/bin/sh' >>etc/passwd
echo 'reader:x:1000:' >>etc/group
mkdir -p home/reader
chown 1000:1000 home/reader

pivot_root . .
umount -l .
cd "$here"
ip link set lo up
share_out

reader() { HOME=/home/reader setpriv --reuid 1000 --regid 1000 --clear-groups "$@"; }
on_a_terminal() {
  "$@" script --quiet --flush --echo never --command \
    "stty -onlcr cols $COLUMNS rows $LINES; exec bash --norc --noediting" /dev/null
}

# The numbers of processes are the same each time, whatever it took to get here.
echo 999 >/proc/sys/kernel/ns_last_pid || :

number=0
for terminal in "$@"; do
  exec 3<"/run/line/$number.in" 4>"/run/line/$number.out"
  case $terminal in
    root) set -- bash --norc ;;
    reader) set -- reader bash --norc ;;
    root-tty) set -- on_a_terminal ;;
    reader-tty) set -- on_a_terminal reader ;;
  esac
  "$@" <&3 >&4 2>&1 3<&- 4>&- &
  exec 3<&- 4>&-
  number=$((number + 1))
done
umount -l /run/line
rmdir /run/line
exec sh -c 'while sleep 1000; do :; done'
