# SPDX-License-Identifier: Apache-2.0
# Process 1 of a sandbox: moves into the root that lies ready, and runs COMMAND there.
root=$PWD

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

mount_cgroups

pivot_root . old
cd /
umount -l /old
rmdir /old

share_out
ip link set lo up
set +e
"$@"
exit $?
