// refused with: a limit must not become another one
        BigDecimal period = BigDecimal.valueOf(micros(USUAL_PERIOD));
        long quota = Math.max(1000, processors.multiply(period).longValue());
        return new CpuMax(Optional.of(Duration.ofNanos(quota * 1000)), USUAL_PERIOD);
