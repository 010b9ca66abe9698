// refused with: the call that was refused
        return new KernelException(words().get(0), errno, hint(errno));
