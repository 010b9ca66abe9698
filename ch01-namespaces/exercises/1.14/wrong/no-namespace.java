// refused with: the command to start with clocks that are ahead
        return Plan.onHost(new SetClocks(ahead, ahead));
