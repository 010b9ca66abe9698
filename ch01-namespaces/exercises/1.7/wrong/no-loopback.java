// refused with: the command to reach itself at 127.0.0.1
        return Plan.unshare(Namespace.NETWORK);
