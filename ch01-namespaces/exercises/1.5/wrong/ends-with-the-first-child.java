// refused with: the answer of the command after its orphans have ended
        return Waiting.awaitAny().status();
