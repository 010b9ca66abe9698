// refused with: in a container that has ended
        try (BuilderThread builder = new BuilderThread()) {
            return builder.call(() -> {
                try {
                    new JoinNamespaces(container, KINDS).apply();
                } catch (mason.linux.KernelException ended) {
                    return program.start();
                }
                return program.start();
            });
        }
