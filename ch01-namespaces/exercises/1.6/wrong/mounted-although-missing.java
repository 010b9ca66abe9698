// refused with: the start to succeed
        return Plan.unshare(Namespace.IPC)
                .and(Plan.inNamespaces(Mount.of("mqueue", queues)));
