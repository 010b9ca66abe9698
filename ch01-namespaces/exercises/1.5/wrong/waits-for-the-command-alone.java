// refused with: process 1 to have one child
        return Waiting.await(command);
