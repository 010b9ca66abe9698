// refused with: can use four
        Duration used = cgroup.total().minus(before.cgroup.total());
        Duration passed = host.cpuTime().minus(before.host.cpuTime());
        if (used.isNegative() || passed.isNegative() || passed.isZero()) {
            return 0;
        }
        double share = (double) used.toNanos() / passed.toNanos();
        return Math.min(100, share * host.processors() * 100);
