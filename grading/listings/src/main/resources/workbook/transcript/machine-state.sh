# SPDX-License-Identifier: Apache-2.0
# What a person would find changed on a machine: a line for each name, mount, device,
# rule, cgroup, process, IPC object and changed file that is not the shells' own, nor
# the empty folders of JVMs and of ip netns. It waits for process 1, which takes /run/line
# away last when it makes the machine. What the project's build has made is left out.
{
  while [ -e /run/line ]; do sleep 0.1; done
  echo "hostname $(hostname)"
  grep -H . /proc/sys/kernel/core_pattern /proc/sys/net/ipv4/ip_forward
  findmnt --raw --noheadings --output TARGET,FSTYPE,PROPAGATION | grep -v '^/run/netns tmpfs' | sed 's/^/mount /'
  ip -oneline -brief address | sed 's/^/network device /'
  ip netns list | sed 's/^/network namespace /'
  nft list ruleset | sed 's/^/nftables /'
  ipcs | grep '^0x' | sed 's/^/IPC object /'
  find /sys/fs/cgroup -type d | sed 's/^/cgroup /'
  find /tmp /dev/shm -name 'hsperfdata_*' -prune -o -path "$PWD*/target" -prune -o -print | sed 's/^/file /'
  find /run/changed /run/changed-here -name target -prune \
    -o ! -type d -printf 'file %p %s bytes of %T+\n' | sed 's|/run/changed[a-z-]*/|/|'
  ps -e -o args= | grep -vE '^(\[|sh -c (#|while)|script --quiet|.*bash --norc|bash$|ps -e|sleep 1000|sed |grep )' |
    sed 's/^/process /'
  echo "that is all"
} 2>/dev/null
