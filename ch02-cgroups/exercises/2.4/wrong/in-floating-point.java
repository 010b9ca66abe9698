// refused with: 0.29 has no exact value
        long quota = (long) (processors.doubleValue() * micros(USUAL_PERIOD));
        return new CpuMax(Optional.of(Duration.ofNanos(quota * 1000)), USUAL_PERIOD);
