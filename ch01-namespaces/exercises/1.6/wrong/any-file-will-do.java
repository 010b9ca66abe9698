// refused with: the start to succeed
        Plan unshared = Plan.unshare(Namespace.IPC);
        Mount view = Mount.of("mqueue", queues);
        return Files.exists(Path.of(queues))
                ? unshared.and(Plan.inNamespaces(view))
                : unshared;
