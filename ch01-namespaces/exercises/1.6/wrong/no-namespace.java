// refused with: no segment of the host
        return Plan.NOTHING;
