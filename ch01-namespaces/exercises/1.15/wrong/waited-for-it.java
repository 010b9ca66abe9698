// refused with: start() to return while the program runs
        try (BuilderThread builder = new BuilderThread()) {
            return builder.call(() -> {
                new JoinNamespaces(container, KINDS).apply();
                ChildProcess child = program.start();
                child.await();
                return child;
            });
        }
