// refused with: the command to start with clocks of its own
        return Plan.inProcess1(new SetClocks(ahead, ahead));
