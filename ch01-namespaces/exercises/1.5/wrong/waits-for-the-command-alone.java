// refused with: orphans that have ended to be buried
        return new Child(command).await();
