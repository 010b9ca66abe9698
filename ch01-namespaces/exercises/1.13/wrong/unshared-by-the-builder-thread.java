// refused with: the cgroup that the command sees itself in
        return Plan.inNamespaces(new Unshare(Set.of(Namespace.CGROUP)));
