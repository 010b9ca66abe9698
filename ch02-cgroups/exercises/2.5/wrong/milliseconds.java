// refused with: that does little
        Duration used = cgroup.total().minus(before.cgroup.total());
        Duration passed = host.cpuTime().minus(before.host.cpuTime());
        if (used.isNegative() || passed.isNegative() || passed.isZero()) {
            return 0;
        }
        double share = (double) used.toMillis() / passed.toMillis();
        return share * host.processors() * 100;
