// refused with: a hundred percent is one of them
        Duration used = cgroup.total();
        Duration passed = host.cpuTime();
        if (used.isNegative() || passed.isNegative() || passed.isZero()) {
            return 0;
        }
        double share = (double) used.toNanos() / passed.toNanos();
        return share * host.processors() * 100;
