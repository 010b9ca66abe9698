// refused with: the exit code of the container to be that of the command
        Waiting.Ended next = Waiting.awaitAny();
        while (!next.pid().equals(command)) {
            next = Waiting.awaitAny();
        }
        return new ExitStatus.Exited(0);
