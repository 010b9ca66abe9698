// refused with: orphans that have ended to be buried
        return Waiting.await(command);
