// refused with: percentSince() to change nothing
        mason.linux.Fd.open("/proc/stat", mason.linux.OpenFlag.READ_ONLY);
        Duration used = cgroup.total().minus(before.cgroup.total());
        Duration passed = host.cpuTime().minus(before.host.cpuTime());
        if (used.isNegative() || passed.isNegative() || passed.isZero()) {
            return 0;
        }
        double share = (double) used.toNanos() / passed.toNanos();
        return share * host.processors() * 100;
