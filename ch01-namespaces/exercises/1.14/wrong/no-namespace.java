// refused with: the command to start with clocks of its own
        return Plan.onHost(new SetClocks(ahead, ahead));
