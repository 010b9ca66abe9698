# SPDX-License-Identifier: Apache-2.0
# What the scripts that build a root have in common; their own text follows this one.
# Mounts are written to a table as fstab(5) describes it: a mount(8) for each of sixty
# takes a third of a second.
set -e
table=

mount_table() {
  printf %s "$table" >table
  mount --all --fstab table
  rm table
  table=
}

# add TYPE PLACE OPTIONS: a file system of the kernel's own, below $root.
add() {
  table="$table$1 $root/$2 $1 $3 0 0
"
}

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
  case $controllers in name=*) controllers=none,$controllers ;; esac
}

# mount_cgroups: as the host has them, but from our own down: cgroup_namespaces(7). The
# root is the working directory.
mount_cgroups() {
  places=
  while read -r _ place type options _; do
    case $type:$place in
      tmpfs:/sys/fs/cgroup*) mount -t tmpfs -o mode=755 tmpfs ".$place" ;;
      cgroup2:/sys/fs/cgroup*)
        places="$places .$place"
        add cgroup2 "${place#/}" defaults
        ;;
      cgroup:/sys/fs/cgroup*)
        places="$places .$place"
        controllers_among "$options"
        add cgroup "${place#/}" "$controllers"
        ;;
    esac
  done </proc/self/mounts
  # shellcheck disable=SC2086 # none of them has a space
  [ -z "$places" ] || mkdir -p $places
  mount_table
}

# share_out: what the cgroup we are at the top of may ration, those below it may, too (v2).
share_out() {
  [ -e /sys/fs/cgroup/cgroup.controllers ] || return 0
  for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
    echo "+$controller" >/sys/fs/cgroup/cgroup.subtree_control || :
  done 2>/dev/null
}
