// refused with: the visitor to be in the container's namespace of the kind
        return BuilderThread.call(() -> program.with(descriptors));
