// refused with: no queue of the host in the container's list
        Plan unshared = Plan.unshare(Namespace.IPC);
        Mount view = Mount.of("mqueue", "/dev/mqueue");
        return new java.io.File("/dev/mqueue").isDirectory()
                ? unshared.and(Plan.inNamespaces(view))
                : unshared;
