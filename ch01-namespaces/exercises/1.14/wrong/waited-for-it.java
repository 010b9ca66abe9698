// refused with: start to return while the visitor runs
        return BuilderThread.call(() -> {
            new Join(container, KINDS).apply();
            Child child = program.with(descriptors);
            child.await();
            return child;
        });
