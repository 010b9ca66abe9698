// refused with: what the visitor says of its machine's name to arrive
        return BuilderThread.call(() -> {
            new Join(container, KINDS).apply();
            return program.with(List.of());
        });
