// refused with: the errno of a directory that isn't there
        return new KernelException(text(), Errno.EINVAL,
                hint(Errno.EINVAL));
