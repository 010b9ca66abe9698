// refused with: process 1 to have one child
        for (int i = 0; i < 10; i++) {
            Waiting.Ended next = Waiting.awaitAny();
            if (next.pid().equals(command)) {
                return next.status();
            }
        }
        return Waiting.await(command);
