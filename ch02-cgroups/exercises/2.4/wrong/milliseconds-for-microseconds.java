// refused with: the quota, in microseconds
        BigDecimal period = BigDecimal.valueOf(micros(USUAL_PERIOD));
        long quota = processors.multiply(period).longValue();
        return new CpuMax(Optional.of(Duration.ofMillis(quota)), USUAL_PERIOD);
