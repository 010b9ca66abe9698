// refused with: the hint against EINVAL
        return new KernelException(this, errno, "");
