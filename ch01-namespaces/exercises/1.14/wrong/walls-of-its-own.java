// refused with: the visitor to be in the container's namespace of the kind
        return BuilderThread.call(() -> {
            new mason.linux.Unshare(KINDS).apply();
            return program.with(descriptors);
        });
