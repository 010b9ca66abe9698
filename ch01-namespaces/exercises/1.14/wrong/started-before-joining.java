// refused with: the visitor to be in the container's namespace of the kind
        return BuilderThread.call(() -> {
            Child child = program.with(descriptors);
            new JoinNamespaces(container, KINDS).apply();
            return child;
        });
