// refused with: the program to be in the container's namespace of the kind pid
        try (BuilderThread builder = new BuilderThread()) {
            return builder.call(() -> {
                new JoinNamespaces(container, Set.of(Namespace.MOUNT, Namespace.UTS,
                        Namespace.IPC, Namespace.NETWORK,
                        Namespace.CGROUP)).apply();
                return program.start();
            });
        }
