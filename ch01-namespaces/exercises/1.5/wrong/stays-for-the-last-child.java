// refused with: the container to end with its command
        ExitStatus status = new ExitStatus.Exited(0);
        try {
            while (true) {
                Waiting.Ended next = Waiting.awaitAny();
                if (next.pid().equals(command)) {
                    status = next.status();
                }
            }
        } catch (mason.linux.KernelException noChild) {
            return status;
        }
