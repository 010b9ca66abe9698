// refused with: the command to start with clocks of its own
        return Plan.inside(new SetClocks(ahead, ahead));
