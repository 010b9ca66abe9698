// refused with: the errno of a directory that isn't there
        return new KernelException(this, Errno.EINVAL,
                hint(Errno.EINVAL));
