// refused with: the exit code of the container
        Waiting.Ended next = Waiting.awaitAny();
        while (!next.pid().equals(command)) {
            next = Waiting.awaitAny();
        }
        return new ExitStatus.Exited(0);
