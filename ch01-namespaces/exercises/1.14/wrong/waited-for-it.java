// refused with: start to return while the visitor runs
        return BuilderThread.call(() -> {
            new JoinNamespaces(container, KINDS).apply();
            Child child = program.with(descriptors);
            child.await();
            return child;
        });
