// refused with: the errno that was handed over
        return new KernelException(this, LibC.errno(), hint(errno));
