// refused with: the program to be in the container's namespace of the kind
        try (BuilderThread builder = new BuilderThread()) {
            return builder.call(() -> {
                new mason.linux.Unshare(KINDS).apply();
                return program.start();
            });
        }
