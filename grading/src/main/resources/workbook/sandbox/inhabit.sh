# SPDX-License-Identifier: Apache-2.0
# Process 1 of a sandbox: moves into the root that lies ready, and runs COMMAND there.
set -e
root=$PWD
table=
places=

mount_table() {
  printf %s "$table" >table
  mount --all --fstab table
  rm table
  table=
}

# add TYPE PLACE OPTIONS: a line of fstab(5).
add() {
  table="$table$1 $root/$2 $1 $3 0 0
"
}

add proc proc defaults
add sysfs sys ro
mount_table
mkdir dev/pts dev/mqueue
mkdir -m 1777 dev/shm
add devpts dev/pts newinstance,ptmxmode=0666,mode=620
add tmpfs dev/shm mode=1777,size=64m
add mqueue dev/mqueue defaults
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd

# controllers_among OPTIONS: what is left of a v1 mount's, in $controllers.
controllers_among() {
  controllers=
  IFS=,
  for option in $1; do
    case $option in
      rw | ro | nosuid | nodev | noexec | relatime | noatime | xattr) ;;
      clone_children | release_agent=* | seclabel | cpuset_v2_mode) ;;
      *) controllers=$controllers,$option ;;
    esac
  done
  unset IFS
  controllers=${controllers#,}
}

# The cgroups as the host has them, but from our own down: cgroup_namespaces(7).
while read -r _ place type options _; do
  case $place in /sys/fs/cgroup*) ;; *) continue ;; esac
  case $type in
    tmpfs) mount -t tmpfs -o mode=755 tmpfs ".$place" ;;
    cgroup2)
      places="$places .$place"
      add cgroup2 "${place#/}" defaults
      ;;
    cgroup)
      places="$places .$place"
      controllers_among "$options"
      case $controllers in name=*) controllers=none,$controllers ;; esac
      add cgroup "${place#/}" "$controllers"
      ;;
  esac
done </proc/self/mounts
# shellcheck disable=SC2086 # none of them has a space
[ -z "$places" ] || mkdir -p $places
mount_table

pivot_root . old
cd /
umount -l /old
rmdir /old

if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
  for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
    echo "+$controller" >/sys/fs/cgroup/cgroup.subtree_control || :
  done 2>/dev/null
fi
ip link set lo up
set +e
"$@"
exit $?
