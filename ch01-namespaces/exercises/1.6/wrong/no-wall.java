// refused with: no segment of the neighbour to be in sight
        Mount view = Mount.of("mqueue", queues);
        return shown() ? Plan.outside(view) : Plan.NOTHING;
