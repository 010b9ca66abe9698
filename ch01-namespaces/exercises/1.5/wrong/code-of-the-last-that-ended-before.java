// refused with: when an orphan ended before
        Waiting.Ended before = Waiting.awaitAny();
        Waiting.Ended next = before;
        while (!next.pid().equals(command)) {
            before = next;
            next = Waiting.awaitAny();
        }
        return before.status();
