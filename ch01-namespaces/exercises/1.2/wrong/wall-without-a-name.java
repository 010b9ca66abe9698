// refused with: the command to call its machine
        return Plan.walls(Namespace.UTS);
