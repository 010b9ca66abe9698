// refused with: all that the container prints
        Waiting.Ended next = Waiting.awaitAny();
        while (!next.pid().equals(command)) {
            System.out.println("reaped " + next.pid());
            next = Waiting.awaitAny();
        }
        return next.status();
