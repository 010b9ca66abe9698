// refused with: the command to go on when an orphan ends
        return Waiting.awaitAny().status();
