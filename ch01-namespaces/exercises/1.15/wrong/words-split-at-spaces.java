// refused with: the arguments, and the open descriptors
        try (BuilderThread builder = new BuilderThread()) {
            return builder.call(() -> {
                new JoinNamespaces(container, KINDS).apply();
                return new PosixSpawn(new Execve(
                        List.of(String.join(" ", argv).split(" ")),
                        Command.USUAL_ENVIRONMENT), descriptors).start();
            });
        }
