// refused with: the call that was refused
        return new KernelException(CCall.of(calls().get(0).function()),
                errno, hint(errno));
