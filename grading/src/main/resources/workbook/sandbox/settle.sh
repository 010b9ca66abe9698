# SPDX-License-Identifier: Apache-2.0
# Process 1 of a graded run, in mount, PID, UTS, IPC and network namespaces of its own.
# settle DIR NAME... -- COMMAND...: the NAMEs below /tmp and DIR below /run stay visible.
#
# Root may write anywhere, an answer by mistake too, and a file of the host that is cut
# short stays so: every file system of the host is read-only in here.
set -e
directory=$1
shift

while read -r _ _ _ _ target rest; do
  case ${rest#* - } in
    cgroup*|proc\ *|devpts\ *|mqueue\ *) ;;
    *) mount -o remount,bind,ro "$(printf '%b' "$target")" 2>/dev/null || : ;;
  esac
done < /proc/self/mountinfo
for place in / /root /usr /etc /var; do
  if [ -w "$place" ]; then
    echo "mount: $place can't be made read-only"
    exit 1
  fi
done

# In their places: empty ones, in memory, gone with this namespace.
mount -t tmpfs -o mode=700 tmpfs /mnt
mkdir /mnt/tmp /mnt/run
mount --rbind /tmp /mnt/tmp
mount --bind "$directory" /mnt/run
mount -t tmpfs -o mode=1777 tmpfs /tmp
mount -t tmpfs -o mode=1777 tmpfs /var/tmp
mount -t tmpfs -o mode=1777 tmpfs /dev/shm
mount -t tmpfs -o mode=755 tmpfs /run
while [ "$1" != -- ]; do
  mkdir -p "/tmp/$1"
  mount --rbind "/mnt/tmp/$1" "/tmp/$1"
  shift
done
shift
mkdir "$directory"
mount --bind /mnt/run "$directory"
umount -l /mnt

ip link set lo up 2>/dev/null || :
set +e
"$@"
exit $?
