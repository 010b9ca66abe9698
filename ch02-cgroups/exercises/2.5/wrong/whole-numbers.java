// refused with: and most use a part of one
        Duration used = cgroup.total().minus(before.cgroup.total());
        Duration passed = host.cpuTime().minus(before.host.cpuTime());
        if (used.isNegative() || passed.isNegative() || passed.isZero()) {
            return 0;
        }
        return used.toNanos() / passed.toNanos() * host.processors() * 100;
