// refused with: no segment of the neighbour to be in sight
        return Plan.NOTHING;
