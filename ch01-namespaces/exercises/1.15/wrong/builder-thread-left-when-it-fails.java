// refused with: a start that failed to leave nothing
        BuilderThread builder = new BuilderThread();
        ChildProcess child = builder.call(() -> {
            new JoinNamespaces(container, KINDS).apply();
            return program.start();
        });
        builder.close();
        return child;
