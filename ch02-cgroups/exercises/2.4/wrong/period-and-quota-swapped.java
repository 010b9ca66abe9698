// refused with: may be used in one
        BigDecimal period = BigDecimal.valueOf(micros(USUAL_PERIOD));
        long quota = processors.multiply(period).longValue();
        return new CpuMax(Optional.of(USUAL_PERIOD), Duration.ofNanos(quota * 1000));
