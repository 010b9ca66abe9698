// refused with: nothing to be left of a program
        BuilderThread builder = new BuilderThread();
        return builder.call(() -> {
            new JoinNamespaces(container, KINDS).apply();
            return program.start();
        });
