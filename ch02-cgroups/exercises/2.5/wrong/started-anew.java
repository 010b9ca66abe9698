// refused with: counts from the beginning
        Duration used = cgroup.total().minus(before.cgroup.total());
        Duration passed = host.cpuTime().minus(before.host.cpuTime());
        if (passed.isNegative() || passed.isZero()) {
            return 0;
        }
        double share = (double) used.toNanos() / passed.toNanos();
        return share * host.processors() * 100;
