// refused with: ended by signal
        Waiting.Ended next = Waiting.awaitAny();
        while (!next.pid().equals(command)) {
            next = Waiting.awaitAny();
        }
        return next.status() instanceof ExitStatus.Exited
                ? next.status()
                : new ExitStatus.Exited(0);
