// refused with: stopped for the rest of a period
        return MAX;
