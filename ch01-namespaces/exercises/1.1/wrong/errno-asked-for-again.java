// refused with: the errno that was handed over
        return new KernelException(text(), LibC.errno(), hint(errno));
