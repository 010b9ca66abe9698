// refused with: the thread that calls to stay outside
        new JoinNamespaces(container, KINDS).apply();
        return program.start();
