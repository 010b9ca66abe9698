// refused with: what the visitor says of its machine's name to arrive
        return BuilderThread.call(() -> {
            new JoinNamespaces(container, KINDS).apply();
            return program.with(List.of());
        });
