// refused with: plan() to change nothing
        new Unshare(Set.of(Namespace.CGROUP)).apply();
        return Plan.inProcess1(new Unshare(Set.of(Namespace.CGROUP)));
