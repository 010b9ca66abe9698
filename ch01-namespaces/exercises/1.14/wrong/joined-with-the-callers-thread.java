// refused with: the thread that calls to stay outside
        new Join(container, KINDS).apply();
        return program.with(descriptors);
