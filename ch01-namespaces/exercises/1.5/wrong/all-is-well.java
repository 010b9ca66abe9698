// refused with: the exit code of the container to be that of the command
        Child.Ended next = Child.awaitAny();
        while (!next.pid().equals(command)) {
            next = Child.awaitAny();
        }
        return new ExitStatus.Exited(0);
