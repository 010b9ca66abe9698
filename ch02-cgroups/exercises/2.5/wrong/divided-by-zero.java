// refused with: less than a hundredth of a second apart
        Duration used = cgroup.total().minus(before.cgroup.total());
        Duration passed = host.cpuTime().minus(before.host.cpuTime());
        if (used.isNegative()) {
            return 0;
        }
        double share = (double) used.toNanos() / passed.toNanos();
        return share * host.processors() * 100;
