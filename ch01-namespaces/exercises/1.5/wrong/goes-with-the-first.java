// refused with: the command to go on when an orphan ends
        return Child.awaitAny().status();
