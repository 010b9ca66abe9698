// refused with: the thread that calls to stay
        new JoinNamespaces(container, KINDS).apply();
        return program.start();
