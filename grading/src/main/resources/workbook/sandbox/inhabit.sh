# SPDX-License-Identifier: Apache-2.0
# Process 1 of a sandbox: moves into the root that lies ready, and runs COMMAND there.
set -e
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mkdir dev/pts dev/mqueue
mkdir -m 1777 dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
mount -t tmpfs -o mode=1777,size=64m tmpfs dev/shm
mount -t mqueue mqueue dev/mqueue
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd

controllers_among() (
  IFS=,
  found=
  for option in $1; do
    case $option in
      rw | ro | nosuid | nodev | noexec | relatime | noatime | xattr) ;;
      clone_children | release_agent=* | seclabel | cpuset_v2_mode) ;;
      *) found=$found,$option ;;
    esac
  done
  echo "${found#,}"
)

# The cgroups as the host has them, but from our own down: cgroup_namespaces(7).
while read -r _ place type options _; do
  case $place in /sys/fs/cgroup*) ;; *) continue ;; esac
  case $type in
    tmpfs) mount -t tmpfs -o mode=755 tmpfs ".$place" ;;
    cgroup2) mkdir -p ".$place" && mount -t cgroup2 cgroup2 ".$place" ;;
    cgroup)
      mkdir -p ".$place"
      controllers=$(controllers_among "$options")
      case $controllers in name=*) controllers=none,$controllers ;; esac
      mount -t cgroup -o "$controllers" cgroup ".$place"
      ;;
  esac
done </proc/self/mounts

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
