// refused with: the host name that the program prints
        try (BuilderThread builder = new BuilderThread()) {
            return builder.call(() -> {
                new JoinNamespaces(container, KINDS).apply();
                return new PosixSpawn(program.program(), List.of()).start();
            });
        }
