// refused with: what the visitor says of its machine's name to arrive
        try (BuilderThread builder = new BuilderThread()) {
            return builder.call(() -> {
                new JoinNamespaces(container, KINDS).apply();
                return new Spawn(program.program(), List.of()).start();
            });
        }
